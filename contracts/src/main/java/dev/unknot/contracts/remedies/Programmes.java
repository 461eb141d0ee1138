package dev.unknot.contracts.remedies;

import dev.unknot.contracts.YamlResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exercise programmes, and what holds for all of them. All texts are by language: {@code en}, {@code de} and
 * {@code es}.
 *
 * @param pain how much pain is fine, and what to do when it is more
 * @param stop signs to stop at once
 * @param beSeen when to see a professional
 * @param after what to do after the last week
 * @param programmes by area, as keys of the vocabulary's areas
 */
public record Programmes(
        Map<String, String> pain,
        List<Map<String, String>> stop,
        List<Map<String, String>> beSeen,
        Map<String, String> after,
        Map<String, Programme> programmes) {

    private static final String FILE = "/programmes.yaml";

    public Programmes {
        pain = Map.copyOf(pain);
        stop = stop.stream().map(Map::copyOf).toList();
        beSeen = beSeen.stream().map(Map::copyOf).toList();
        after = Map.copyOf(after);
        programmes = Map.copyOf(programmes);
    }

    /** The programmes of this version of the contracts. */
    public static Programmes released() {
        return Holder.RELEASED;
    }

    private static final class Holder {
        static final Programmes RELEASED = YamlResource.read(FILE, Programmes.class);
    }

    public Optional<Programme> of(String area) {
        return Optional.ofNullable(programmes.get(area));
    }
}
