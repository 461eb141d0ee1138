package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.Pose;
import java.util.List;
import java.util.Optional;

/**
 * The content of a drawing.
 *
 * @param pose the pose of the person; absent if only a part of the body is shown
 * @param props things around the person, such as a wall, a chair or a ball
 * @param accents parts of the body that are worked
 * @param arrows directions of movement
 */
public record Sketch(String name, Optional<Pose> pose, List<Spec> props, List<Spec> accents, List<Spec> arrows) {}
