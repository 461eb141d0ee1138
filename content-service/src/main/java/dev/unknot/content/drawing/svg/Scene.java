package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.List;
import java.util.Optional;

/** Draws the shapes of a sketch at one moment of its movement, from the back to the front. */
final class Scene {

    private final Sketch sketch;
    private final Position position;
    private final Optional<Figure> figure;
    private final Pen pen = new Pen();
    private final PropArtist props;
    private final AccentArtist accents;
    private final ArrowArtist arrows;

    /** @param position what is shown, which decides on marks, props and ghost */
    Scene(Sketch sketch, Position position, double share) {
        this.sketch = sketch;
        this.position = position;
        figure = figure(sketch, share);
        Places places = new Places(figure);
        props = new PropArtist(pen, places);
        accents = new AccentArtist(pen, places);
        arrows = new ArrowArtist(pen, places);
    }

    static List<Shape> of(Sketch sketch, Position position) {
        return new Scene(sketch, position, position == Position.START ? 0 : 1).shapes();
    }

    List<Shape> shapes() {
        props(false);
        if (position == Position.OVERVIEW && sketch.ghost()) {
            ghost();
        }
        accents("behind");
        figure.ifPresentOrElse(body -> new PersonArtist(pen, body).draw(() -> accents("body")), () -> accents("body"));
        accents("over");
        props(true);
        if (position == Position.OVERVIEW || position == Position.END) {
            sketch.arrows().forEach(arrows::draw);
        }
        return pen.shapes();
    }

    private static Optional<Figure> figure(Sketch sketch, double share) {
        return sketch.movement().map(movement -> new Figure(movement.at(share)));
    }

    private void ghost() {
        figure(sketch, 0).ifPresent(start -> {
            Pen.Ghost ghost = new Pen.Ghost();
            new PersonArtist(ghost, start).draw(() -> {});
            Pen body = new Pen();
            figure.ifPresent(end -> new PersonArtist(body, end).draw(() -> {}));
            ghost.besides(body.shapes()).forEach(pen::add);
        });
    }

    private void props(boolean inFront) {
        sketch.props().stream()
                .filter(prop -> prop.flag("inFront", false) == inFront)
                .filter(this::isShown)
                .forEach(props::draw);
    }

    private boolean isShown(Spec prop) {
        String now = position == Position.START ? Position.START.key() : Position.END.key();
        return prop.text("only").map(now::equals).orElse(true);
    }

    private void accents(String layer) {
        if (position != Position.START) {
            sketch.accents().stream()
                    .filter(accent -> accent.text("layer").orElse("body").equals(layer))
                    .forEach(accents::draw);
        }
    }
}
