package dev.unknot.content.drawing.svg;

import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of a drawing, from the back to the front. */
class Pen {

    private final List<Shape> shapes = new ArrayList<>();

    /** Shapes that read as one thing: a soft edge lies under all of them, and none between them. */
    void group(double edge, List<Shape> parts) {
        if (edge > 0) {
            StringBuilder outlines = new StringBuilder();
            parts.forEach(part -> outlines.append(part.outline()));
            add(new Shape("class=\"edge-line\" stroke-width=\"" + Outline.number(edge) + "\"", outlines.toString()));
        }
        parts.forEach(this::add);
    }

    void group(double edge, Shape... parts) {
        group(edge, List.of(parts));
    }

    void fill(Ink ink, String outline) {
        add(Shape.filled(ink, outline));
    }

    void line(Ink ink, double width, String outline) {
        add(Shape.line(ink, width, outline));
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /** Whether shading and faces are to be drawn. */
    boolean showsDetails() {
        return true;
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    /** Draws everything as one flat shade, without edges, lines and faces. */
    static final class Ghost extends Pen {

        @Override
        void group(double edge, List<Shape> parts) {
            super.group(0, parts);
        }

        @Override
        void line(Ink ink, double width, String outline) {
            // A shade has no inner lines.
        }

        @Override
        boolean showsDetails() {
            return false;
        }

        @Override
        void add(Shape shape) {
            super.add(Shape.filled(Ink.GHOST, shape.outline()));
        }
    }
}
