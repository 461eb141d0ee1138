package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.Optional;
import java.util.function.Function;

/** Renders a sketch as an SVG of 200 x 200 units. */
public final class SvgDrawing {

    private SvgDrawing() {}

    /** Renders the drawing with a title as text alternative. */
    public static String of(Sketch sketch, Theme theme, String language, String title) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" role="img" xml:lang="%s">\
                <title>%s</title><style>%s</style>\
                <rect class="paper-fill" width="200" height="200" rx="12"/>%s</svg>""".formatted(escaped(language), escaped(title), Ink.style(theme), shapes(sketch));
    }

    private static String shapes(Sketch sketch) {
        Pen pen = new Pen();
        Optional<Figure> figure = sketch.pose().map(Figure::new);
        Function<Place, Point> places =
                place -> figure.map(body -> body.at(place)).orElseGet(place::offset);
        PropArtist props = new PropArtist(pen, places);
        MarkArtist marks = new MarkArtist(pen, places);
        sketch.props().stream().filter(prop -> !inFront(prop)).forEach(props::draw);
        Runnable under =
                () -> sketch.accents().stream().filter(SvgDrawing::isUnder).forEach(marks::accent);
        figure.ifPresent(body -> new FigureArtist(pen, body, under).draw());
        sketch.accents().stream().filter(accent -> !isUnder(accent)).forEach(marks::accent);
        sketch.props().stream().filter(SvgDrawing::inFront).forEach(props::draw);
        sketch.arrows().forEach(marks::arrow);
        return pen.toString();
    }

    private static boolean inFront(Spec prop) {
        return prop.flag("inFront");
    }

    private static boolean isUnder(Spec accent) {
        return accent.flag("under");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
