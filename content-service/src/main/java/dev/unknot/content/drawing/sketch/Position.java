package dev.unknot.content.drawing.sketch;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a drawing shows of a movement. */
public enum Position {
    /** The end with marks and arrows, and the start behind it as a shade. */
    OVERVIEW,
    START,
    END,
    /** Start and end in turn. */
    ANIMATED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Position> of(String key) {
        return Stream.of(values())
                .filter(position -> position.key().equals(key))
                .findFirst();
    }
}
