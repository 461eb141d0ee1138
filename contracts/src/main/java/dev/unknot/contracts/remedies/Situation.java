package dev.unknot.contracts.remedies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks for help, and where.
 *
 * @param area where it hurts, as a key of the vocabulary's areas
 * @param stage for how long it has hurt; weeks if empty
 * @param causes what brings it on, as keys of the vocabulary's causes
 * @param avoid the person's cautions, as keys of the vocabulary's cautions
 * @param tools what the person has, as keys of the vocabulary's tools
 * @param wishes how it should be doable
 * @param isCramp whether a muscle is cramped at this moment
 */
public record Situation(
        String area,
        Optional<Ranking.Stage> stage,
        Set<String> causes,
        Set<String> avoid,
        Set<String> tools,
        Setting setting,
        Set<Wish> wishes,
        boolean isCramp) {

    public Situation {
        causes = Set.copyOf(causes);
        avoid = Set.copyOf(avoid);
        tools = Set.copyOf(tools);
        wishes = Set.copyOf(wishes);
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
    }
}
