package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.List;
import java.util.Optional;

/** Finds the places of a drawing on the page. */
record Places(Optional<Figure> figure) {

    Point at(Spec spec, String name) {
        return point(spec.place(name));
    }

    List<Point> all(Spec spec, String name) {
        return spec.places(name).stream().map(this::point).toList();
    }

    private Point point(Place place) {
        return figure.map(body -> body.at(place)).orElseGet(place::offset);
    }
}
