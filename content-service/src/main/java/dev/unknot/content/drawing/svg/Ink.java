package dev.unknot.content.drawing.svg;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colours of all drawings, each for a light and a dark page. */
public enum Ink {
    PAPER("#ffffff", "#14202b"),
    NEAR("#2c4257", "#d8e3ec"),
    BODY("#4d6a84", "#a3b8ca"),
    FAR("#8296a9", "#6f8699"),
    PROP("#857361", "#a8957f"),
    TOOL("#7048e8", "#b197fc"),
    ACCENT("#e8590c", "#ff922b"),
    ARROW("#1864ab", "#4dabf7");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    public String light() {
        return light;
    }

    public String dark() {
        return dark;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String style(Theme theme) {
        String colours = switch (theme) {
            case AUTO -> variables(Ink::light) + "@media (prefers-color-scheme:dark){" + variables(Ink::dark) + "}";
            case LIGHT -> variables(Ink::light);
            case DARK -> variables(Ink::dark);
        };
        return colours + "path,circle,ellipse{stroke-linecap:round;stroke-linejoin:round}"
                + Arrays.stream(values()).map(Ink::classes).collect(Collectors.joining());
    }

    private static String variables(Function<Ink, String> colour) {
        return Arrays.stream(values())
                .map(ink -> "--" + ink.key() + ":" + colour.apply(ink))
                .collect(Collectors.joining(";", ":root{", "}"));
    }

    private static String classes(Ink ink) {
        return "." + ink.key() + "{stroke:var(--" + ink.key() + ");fill:none}." + ink.key() + "-fill{fill:var(--"
                + ink.key() + ")}";
    }
}
