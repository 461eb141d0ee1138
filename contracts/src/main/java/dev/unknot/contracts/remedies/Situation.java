package dev.unknot.contracts.remedies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who asks for help, and where.
 *
 * @param area where it hurts, as a key of the vocabulary's areas
 * @param stage for how long it has hurt; weeks if empty
 * @param causes what brings it on, as keys of the vocabulary's causes
 * @param cautions what the person has to be careful with
 * @param tools what the person has, as keys of the vocabulary's tools
 * @param wishes how it should be doable
 * @param isCramp whether a muscle is cramped at this moment
 */
public record Situation(
        String area,
        Optional<Ranking.Stage> stage,
        Set<String> causes,
        Cautions cautions,
        Set<String> tools,
        Setting setting,
        Set<Wish> wishes,
        boolean isCramp) {

    public Situation {
        causes = Set.copyOf(causes);
        tools = Set.copyOf(tools);
        wishes = Set.copyOf(wishes);
    }

    /**
     * Whether help should be doable so. Somebody in a wheelchair stays seated, and somebody who stands for hours, and does not sit
     * for hours as well, has a job that is done standing, whether they say so or not.
     */
    boolean asksFor(Wish wish) {
        return wishes.contains(wish)
                || switch (wish) {
                    case UNSEEN -> false;
                    case SEATED -> causes.contains("wheelchair");
                    case STANDING_JOB -> causes.contains("standing") && !causes.contains("sitting-still");
                };
    }

    /** Where the person is. */
    public enum Setting {
        WORK,
        HOME;

        /** The name in JSON and in URLs, such as {@code work}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Map<String, Setting> byKey() {
            return inOrder(values(), Setting::key);
        }
    }

    /** How help should be doable. */
    public enum Wish {
        /** Without colleagues noticing. */
        UNSEEN,
        /** Without getting up. */
        SEATED,
        /** By somebody whose job is done standing. */
        STANDING_JOB;

        /** The name in JSON and in URLs, such as {@code standing-job}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Map<String, Wish> byKey() {
            return inOrder(values(), Wish::key);
        }
    }

    private static <T> Map<String, T> inOrder(T[] values, Function<T, String> key) {
        Map<String, T> inOrder = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> inOrder.put(key.apply(value), value));
        return inOrder;
    }
}
