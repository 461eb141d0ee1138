package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.Pose;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a drawing.
 *
 * @param remedy the remedy that it belongs to
 * @param box the visible part of the 200 x 200 grid
 * @param movement the poses of the person; absent if only a part of the body is shown
 * @param ghost whether the overview shows the start behind the end
 * @param animated whether it can be shown in motion
 * @param captions what the start and the end show
 * @param props things around the person, such as a wall, a chair or a ball
 * @param accents parts of the body that are worked
 * @param arrows directions of movement
 */
public record Sketch(
        String name,
        String remedy,
        Box box,
        Optional<Movement> movement,
        boolean ghost,
        boolean animated,
        Map<Position, Caption> captions,
        List<Spec> props,
        List<Spec> accents,
        List<Spec> arrows) {

    /** A square part of the grid. */
    public record Box(double x, double y, double size) {

        public static final Box ALL = new Box(0, 0, 200);
    }

    /** A pose that changes from {@code start} to {@code end}. */
    public record Movement(Spec start, Spec end) {

        /** The pose after a fraction of the movement. */
        public Pose at(double share) {
            return PoseReader.pose(share == 0 ? start : share == 1 ? end : start.between(end, share));
        }
    }

    /**
     * What one position shows.
     *
     * @param step the number of the remedy's step, from 1
     * @param texts a text alternative for each language
     */
    public record Caption(int step, Map<String, String> texts) {}
}
