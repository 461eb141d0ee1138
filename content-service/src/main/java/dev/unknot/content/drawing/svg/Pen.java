package dev.unknot.content.drawing.svg;

import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of a drawing, from the back to the front. */
class Pen {

    private final List<Shape> shapes = new ArrayList<>();

    /** Shapes that read as one thing: neighbours of one ink share one soft edge, with none between them. */
    void group(double edge, List<Shape> parts) {
        joined(parts).stream().map(part -> edge == 0 ? part : part.rimmed(edge)).forEach(this::add);
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

    /** Neighbours of one style as one shape. */
    private static List<Shape> joined(List<Shape> parts) {
        List<Shape> joined = new ArrayList<>();
        for (Shape part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).style().equals(part.style())) {
                joined.set(last, new Shape(part.style(), joined.get(last).outline() + part.outline()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Draws everything as one flat shade, without edges, lines and faces. */
    static final class Ghost extends Pen {

        @Override
        void group(double edge, List<Shape> parts) {
            parts.forEach(this::add);
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

        /** One shape of what {@code others} do not cover exactly. */
        List<Shape> besides(List<Shape> others) {
            return joined(shapes().stream()
                    .filter(shape ->
                            others.stream().noneMatch(other -> other.outline().contains(shape.outline())))
                    .toList());
        }
    }
}
