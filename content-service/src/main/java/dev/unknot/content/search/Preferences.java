package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Preference} of each remedy, prepared: few searches name anything that changes it. */
final class Preferences {

    private final List<Prepared> byPosition = new ArrayList<>();

    /**
     * @param usual the factor where none of {@code keys} is asked for
     * @param keys those that change it
     */
    private record Prepared(RemedyContent remedy, double usual, Set<Key> keys) {}

    Preferences(RemedyIndex index) {
        index.remedies().forEach(remedy -> byPosition.add(prepared(remedy.content())));
    }

    /** @param asked the keys that the search names */
    double of(int position, Set<Key> asked) {
        Prepared prepared = byPosition.get(position);
        return Collections.disjoint(prepared.keys(), asked)
                ? prepared.usual()
                : Preference.of(prepared.remedy(), asked);
    }

    private static Prepared prepared(RemedyContent remedy) {
        return new Prepared(
                remedy,
                Preference.of(remedy, Set.of()),
                Preference.keys(remedy).collect(Collectors.toUnmodifiableSet()));
    }
}
