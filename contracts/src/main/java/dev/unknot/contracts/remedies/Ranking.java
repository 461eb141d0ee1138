package dev.unknot.contracts.remedies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What decides when a remedy is suggested, and how early.
 *
 * @param part what it is for
 * @param evidence how well it is known to help, by area: 3 for guidelines or pooled trials of this area; 2 for one fair trial, or
 *     where a health service tells people with this pain to do it themselves; 1 for sensible but untested; 0 for tradition only,
 *     or no better than sham. An area that is absent is not helped.
 * @param tools the person must have one of these, as keys of the vocabulary's tools; empty if it needs none that a desk lacks. A
 *     towel, a bed and a shower are at every home.
 * @param causes the person must have named one of these, as keys of the vocabulary's causes; empty if it suits any
 * @param needs what else it asks for
 * @param stages for how long it must have hurt
 * @param order breaks ties, lowest first
 */
public record Ranking(
        Part part,
        Map<String, Integer> evidence,
        List<String> tools,
        List<String> causes,
        List<Need> needs,
        List<Stage> stages,
        int order) {

    public Ranking {
        evidence = Map.copyOf(evidence);
        tools = List.copyOf(tools);
        causes = List.copyOf(causes);
        needs = List.copyOf(needs);
        stages = List.copyOf(stages);
    }

    /** What a remedy is for. */
    public enum Part {
        /** Eases it now. */
        RELIEF,
        /** Changes what causes it. */
        CHANGE,
        /** Makes the muscle stronger, so that it does not come back. */
        BUILD,
        /** Is done by a professional. */
        CARE;

        /** The name in JSON, such as {@code relief}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a remedy asks for besides tools. */
    public enum Need {
        /** A wall or doorway to lean on. */
        WALL,
        /** Space to lie or kneel on the floor, or a bed. */
        FLOOR,
        /** A home, with a shower or bed. */
        HOME,
        /** Standing up. */
        STAND,
        /** That colleagues may see it. */
        SEEN,
        /** A muscle that is cramped at this moment. */
        CRAMP,
        /** Something that has to be bought. */
        BUY,
        /** A professional who is paid. */
        PAID;

        /** The name in JSON, such as {@code floor}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For how long it has hurt. */
    public enum Stage {
        DAYS,
        WEEKS,
        MONTHS;

        private static final int LAST_OF_DAYS = 3;
        private static final int LAST_OF_WEEKS = 42;

        /** The stage of what has hurt for so many days. */
        public static Stage after(int days) {
            return days <= LAST_OF_DAYS ? DAYS : days <= LAST_OF_WEEKS ? WEEKS : MONTHS;
        }

        /** The name in JSON, such as {@code weeks}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
