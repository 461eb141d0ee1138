package dev.unknot.content.drawing.svg;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The colour of skin and hair: lake tones, or one of three natural ones. On natural skin the glow is deeper, so that it
 * stands out.
 */
public enum Skin {
    LAKE(Map.of(), Map.of()),
    A(natural("#ecbf9f", "#d9a482", "#6b4630"), natural("#ecbf9f", "#d29c79", "#94684a")),
    B(natural("#c68a62", "#ab724d", "#3a2922"), natural("#cf946c", "#b27a55", "#6a4a3b")),
    C(natural("#7d4d35", "#643c27", "#1d1716"), natural("#92603f", "#784b32", "#473833"));

    private final Map<Ink, String> light;
    private final Map<Ink, String> dark;

    Skin(Map<Ink, String> light, Map<Ink, String> dark) {
        this.light = light;
        this.dark = dark;
    }

    public static Optional<Skin> natural(String key) {
        return Stream.of(A, B, C).filter(skin -> skin.key().equals(key)).findFirst();
    }

    public String light(Ink ink) {
        return light.getOrDefault(ink, ink.light());
    }

    public String dark(Ink ink) {
        return dark.getOrDefault(ink, ink.dark());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<Ink, String> natural(String skin, String shade, String hair) {
        return Map.of(
                Ink.SKIN,
                skin,
                Ink.SKIN_SHADE,
                shade,
                Ink.HAIR,
                hair,
                Ink.FEATURE,
                "#2a1d18",
                Ink.ACCENT,
                "#e8501f",
                Ink.GLOW,
                "#ffcba8");
    }
}
