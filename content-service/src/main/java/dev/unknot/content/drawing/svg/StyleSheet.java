package dev.unknot.content.drawing.svg;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colours of a drawing as CSS variables, and the classes that use them. */
final class StyleSheet {

    /** Line ends, and what is shown in motion only to those who do not ask for less of it. */
    private static final String RULES = "path{stroke-linecap:round;stroke-linejoin:round}";

    private StyleSheet() {}

    static String of(Theme theme, Skin skin) {
        String light = variables(skin::light);
        String dark = variables(skin::dark);
        String colours = switch (theme) {
            case AUTO -> light + "@media (prefers-color-scheme:dark){" + dark + "}";
            case LIGHT -> light;
            case DARK -> dark;
        };
        return colours + Arrays.stream(Ink.values()).map(StyleSheet::classes).collect(Collectors.joining()) + RULES;
    }

    private static String variables(Function<Ink, String> colour) {
        return Arrays.stream(Ink.values())
                .map(ink -> "--" + ink.key() + ":" + colour.apply(ink))
                .collect(Collectors.joining(";", ":root{", "}"));
    }

    private static String classes(Ink ink) {
        return ".%1$s{fill:var(--%1$s)}.%1$s-line{fill:none;stroke:var(--%1$s)}".formatted(ink.key());
    }
}
