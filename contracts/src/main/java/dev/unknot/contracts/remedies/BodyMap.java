package dev.unknot.contracts.remedies;

import java.util.Map;
import java.util.Set;

/** Which areas of the vocabulary lie beside each other, so that work on one pulls on the other. */
final class BodyMap {

    private static final String EVERYWHERE = "widespread";

    private static final Map<String, Set<String>> BESIDE = Map.ofEntries(
            Map.entry("head", Set.of("eyes", "jaw", "neck")),
            Map.entry("eyes", Set.of("head", "jaw")),
            Map.entry("jaw", Set.of("head", "eyes", "neck")),
            Map.entry("neck", Set.of("head", "jaw", "shoulder", "upper-back", "chest")),
            Map.entry("shoulder", Set.of("neck", "arm", "upper-back", "chest")),
            Map.entry("arm", Set.of("shoulder")),
            Map.entry("chest", Set.of("neck", "shoulder", "upper-back", "lower-back")),
            Map.entry("upper-back", Set.of("neck", "shoulder", "chest", "lower-back")),
            Map.entry("lower-back", Set.of("chest", "upper-back", "hip", "tailbone")),
            Map.entry("tailbone", Set.of("lower-back", "hip")),
            Map.entry("hip", Set.of("lower-back", "tailbone", "thigh")),
            Map.entry("thigh", Set.of("hip", "knee")),
            Map.entry("knee", Set.of("thigh", "calf")),
            Map.entry("calf", Set.of("knee", "foot")),
            Map.entry("foot", Set.of("calf")));

    private BodyMap() {}

    /** Whether they are the same area or lie beside each other. */
    static boolean isNear(String area, String other) {
        return area.equals(other)
                || area.equals(EVERYWHERE)
                || other.equals(EVERYWHERE)
                || BESIDE.getOrDefault(area, Set.of()).contains(other);
    }
}
