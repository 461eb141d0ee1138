package dev.unknot.triage.interview;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The areas that a person could just as well name. */
final class Neighbours {

    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("head", List.of("neck", "eyes", "jaw")),
            Map.entry("eyes", List.of("head")),
            Map.entry("jaw", List.of("neck", "head")),
            Map.entry("neck", List.of("head", "jaw", "shoulder", "upper-back")),
            Map.entry("shoulder", List.of("neck", "arm", "upper-back", "chest")),
            Map.entry("arm", List.of("shoulder", "neck")),
            Map.entry("chest", List.of("upper-back", "shoulder")),
            Map.entry("upper-back", List.of("neck", "shoulder", "lower-back", "chest")),
            Map.entry("lower-back", List.of("upper-back", "hip", "tailbone")),
            Map.entry("tailbone", List.of("lower-back", "hip")),
            Map.entry("hip", List.of("lower-back", "tailbone", "thigh")),
            Map.entry("thigh", List.of("hip", "knee", "calf")),
            Map.entry("knee", List.of("thigh", "calf")),
            Map.entry("calf", List.of("knee", "foot", "thigh")),
            Map.entry("foot", List.of("calf")),
            Map.entry("widespread", List.of("neck", "lower-back", "arm", "calf")));

    private Neighbours() {}

    static List<String> of(String area) {
        return Objects.requireNonNull(OF.get(area), area);
    }
}
