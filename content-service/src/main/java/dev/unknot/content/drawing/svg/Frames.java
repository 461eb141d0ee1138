package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows moments of a movement in turn, where the shapes differ too much to turn into each other. */
final class Frames {

    private static final int COUNT = 7;
    private static final String SECONDS = "7s";

    /** In percent of the duration: hold the start, go, hold the end, return. */
    private static final double GO = 20;

    private static final double BACK = 95;
    private static final double MOVING = 20;

    private Frames() {}

    static String of(Sketch sketch) {
        String rules = IntStream.range(0, COUNT).mapToObj(Frames::rule).collect(Collectors.joining());
        String frames = IntStream.range(0, COUNT)
                .mapToObj(i -> "<g class=\"f f" + i + "\">" + SvgDrawing.all(frame(sketch, i / (COUNT - 1.0))) + "</g>")
                .collect(Collectors.joining());
        return "<style>.f{visibility:hidden}@media (prefers-reduced-motion:no-preference){" + rules + "}</style>"
                + frames;
    }

    /** The worked part is marked from the middle of the movement on. */
    private static List<Shape> frame(Sketch sketch, double share) {
        Position position = share < 0.5 ? Position.START : Position.ANIMATED;
        return new Scene(sketch, position, eased(share)).shapes();
    }

    /** Slow at both ends. */
    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }

    private static String rule(int i) {
        double step = MOVING / COUNT;
        double from = GO + i * step;
        double until = from + step;
        double again = BACK - (i + 1) * step;
        double end = again + step;
        String keys = i == 0
                ? shown(0) + hidden(until) + shown(again)
                : i == COUNT - 1
                        ? hidden(0) + shown(from) + hidden(end)
                        : hidden(0) + shown(from) + hidden(until) + shown(again) + hidden(end);
        return "@keyframes k%1$d{%2$s}.f%1$d{animation:k%1$d %3$s step-end infinite}".formatted(i, keys, SECONDS);
    }

    private static String shown(double percent) {
        return Outline.number(percent) + "%{visibility:visible}";
    }

    private static String hidden(double percent) {
        return Outline.number(percent) + "%{visibility:hidden}";
    }
}
