package dev.unknot.content.drawing.svg;

import java.util.Locale;

/** The colours of all drawings, each for a light and a dark page: lake tones on sand, and one apricot glow. */
public enum Ink {
    GROUND("#f6e9d9", "#34434c"),
    SKIN("#b9d0d8", "#a3c4d1"),
    SKIN_SHADE("#93b4c2", "#7fa5b5"),
    HAIR("#17394a", "#0c1f29"),
    FEATURE("#17394a", "#0c1f29"),
    TOP("#35728c", "#4a8aa6"),
    TOP_SHADE("#285f77", "#35708b"),
    TROUSERS("#234a5e", "#8296a6"),
    TROUSERS_SHADE("#183747", "#677b8b"),
    SHOE("#75899a", "#c3d0d8"),
    SHOE_SHADE("#5c7080", "#9fb0ba"),
    PROP("#94795a", "#a59a86"),
    SOFT("#eadbc6", "#3e4e58"),
    TOOL("#7d6548", "#d9c29b"),
    TOOL_SHADE("#cbb593", "#a18c69"),
    ACCENT("#ee8330", "#f5a65f"),
    GLOW("#fbd3ab", "#f7c795"),
    ARROW("#0a5672", "#bfe7f7"),
    GHOST("#dfd6ca", "#475862"),
    EDGE("#17394a99", "#0b1921cc");

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

    /** The darker tone of it, for what is further away. */
    Ink shaded() {
        return valueOf(name() + "_SHADE");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
