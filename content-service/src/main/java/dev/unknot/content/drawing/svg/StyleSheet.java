package dev.unknot.content.drawing.svg;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colours of a drawing as CSS variables, and the classes that use them. */
final class StyleSheet {

    private static final String RULES = "path{stroke-linecap:round;stroke-linejoin:round}";
    private static final String RIM = ".rim{stroke:var(--edge);paint-order:stroke}";

    private StyleSheet() {}

    /** The rules for the colours that {@code content} uses. */
    static String of(String content, Theme theme, Skin skin) {
        List<Ink> used = Arrays.stream(Ink.values())
                .filter(ink -> fills(content, ink) || strokes(content, ink) || ink == Ink.EDGE && hasRims(content))
                .toList();
        String light = variables(used, skin::light);
        String dark = variables(used, skin::dark);
        String colours = switch (theme) {
            case AUTO -> light + "@media (prefers-color-scheme:dark){" + dark + "}";
            case LIGHT -> light;
            case DARK -> dark;
        };
        String classes = used.stream().map(ink -> classes(content, ink)).collect(Collectors.joining());
        return colours + classes + (hasRims(content) ? RIM : "") + RULES;
    }

    private static String variables(List<Ink> used, Function<Ink, String> colour) {
        return used.stream()
                .map(ink -> "--" + ink.key() + ":" + colour.apply(ink))
                .collect(Collectors.joining(";", ":root{", "}"));
    }

    private static String classes(String content, Ink ink) {
        String fill = fills(content, ink) ? ".%1$s{fill:var(--%1$s)}" : "";
        String line = strokes(content, ink) ? ".%1$s-line{fill:none;stroke:var(--%1$s)}" : "";
        return (fill + line).formatted(ink.key());
    }

    private static boolean fills(String content, Ink ink) {
        String start = "class=\"" + ink.key();
        return content.contains(start + "\"") || content.contains(start + " ");
    }

    private static boolean strokes(String content, Ink ink) {
        return content.contains("class=\"" + ink.key() + "-line\"");
    }

    private static boolean hasRims(String content) {
        return content.contains(" rim\"");
    }
}
