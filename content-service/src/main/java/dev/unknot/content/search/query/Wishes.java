package dev.unknot.content.search.query;

import java.util.OptionalInt;
import java.util.Set;

/**
 * How the remedy should be, as a query says it: "without getting up", "in five minutes".
 *
 * @param wishes everything but the duration
 * @param maxMinutes the longest duration
 */
public record Wishes(Set<Wish> wishes, OptionalInt maxMinutes) {

    public static final Wishes NONE = new Wishes(Set.of(), OptionalInt.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
