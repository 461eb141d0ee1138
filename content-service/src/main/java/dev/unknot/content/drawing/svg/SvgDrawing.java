package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a sketch as SVG. */
public final class SvgDrawing {

    private static final double CORNER = 14;

    private SvgDrawing() {}

    /** Renders the content of a drawing, without colours and title. */
    public static String content(Sketch sketch, Position position) {
        String shapes = position == Position.ANIMATED ? Animation.of(sketch) : all(Scene.of(sketch, position));
        String page = page(sketch.box());
        return "<defs>" + AccentArtist.FILTERS + "<clipPath id=\"page\"><path d=\"" + page
                + "\"/></clipPath></defs><g clip-path=\"url(#page)\">"
                + Shape.filled(Ink.GROUND, page).svg() + shapes + "</g>";
    }

    /** A whole picture with colours, and a title as text alternative. */
    public static String picture(Sketch sketch, String content, Theme theme, Skin skin, String language, String title) {
        Sketch.Box box = sketch.box();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" role="img" xml:lang="%s">\
                <title>%s</title><style>%s</style>%s</svg>""".formatted(
                        Outline.number(box.x()),
                        Outline.number(box.y()),
                        Outline.number(box.size()),
                        Outline.number(box.size()),
                        escaped(language),
                        escaped(title),
                        StyleSheet.of(content, theme, skin),
                        content);
    }

    static String all(List<Shape> shapes) {
        return shapes.stream().map(Shape::svg).collect(Collectors.joining());
    }

    private static String page(Sketch.Box box) {
        return Outline.box(box.x(), box.y(), box.size(), box.size(), CORNER * box.size() / 200);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
