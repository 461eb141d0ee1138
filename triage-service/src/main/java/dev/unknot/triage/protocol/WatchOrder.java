package dev.unknot.triage.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which signs are the most telling ones for an area.
 *
 * @param byArea ids of findings, the most telling first
 */
public record WatchOrder(Map<String, List<String>> byArea) {

    /** How many signs are shown first. */
    public static final int FIRST = 5;

    public WatchOrder {
        byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
    }

    /** The place of a finding among the signs of an area; after all others if it is not named for it. */
    public int rank(Optional<String> area, String finding) {
        List<String> named =
                area.map(place -> byArea.getOrDefault(place, List.of())).orElse(List.of());
        int place = named.indexOf(finding);
        return place < 0 ? named.size() : place;
    }
}
