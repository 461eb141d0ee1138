package dev.unknot.content.drawing.svg;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns each shape of a start into the same shape of the end and back: start, middle, end. */
final class Morph {

    private static final String SECONDS = "6s";
    private static final String TIMES = "0;.08;.16;.26;.66;.8;1";

    private Morph() {}

    /** Whether all moments have the same shapes, so that one can turn into the next. */
    static boolean canShow(List<List<Shape>> moments) {
        List<Shape> first = moments.get(0);
        return moments.stream()
                .allMatch(moment -> moment.size() == first.size()
                        && IntStream.range(0, first.size())
                                .allMatch(i -> first.get(i).canBecome(moment.get(i))));
    }

    static String of(List<List<Shape>> moments) {
        return IntStream.range(0, moments.get(0).size())
                .mapToObj(i -> moments.stream().map(moment -> moment.get(i)).toList())
                .map(Morph::moving)
                .collect(Collectors.joining());
    }

    private static String moving(List<Shape> shape) {
        List<String> d = shape.stream().map(Shape::outline).toList();
        String change = d.stream().distinct().count() == 1
                ? ""
                : animate(
                        "d",
                        String.join(";", d.get(0), d.get(0), d.get(1), d.get(2), d.get(2), d.get(1), d.get(0)),
                        TIMES);
        String glow = shape.get(0).isBlurred() ? animate("opacity", "0;0;.9;.9;0;0", "0;.15;.3;.65;.75;1") : "";
        return shape.get(0).svg(change + glow);
    }

    private static String animate(String attribute, String values, String times) {
        return "<animate attributeName=\"%s\" values=\"%s\" keyTimes=\"%s\" dur=\"%s\" repeatCount=\"indefinite\"/>"
                .formatted(attribute, values, times, SECONDS);
    }
}
