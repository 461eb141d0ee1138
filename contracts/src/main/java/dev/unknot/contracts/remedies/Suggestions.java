package dev.unknot.contracts.remedies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What helps first, in three groups of at most three. They may be empty.
 *
 * @param now relief, to be done at once
 * @param today a change of what causes it
 * @param thisWeek what makes stronger, and who else can help
 */
public record Suggestions(List<Suggestion> now, List<Suggestion> today, List<Suggestion> thisWeek) {

    public Suggestions {
        now = List.copyOf(now);
        today = List.copyOf(today);
        thisWeek = List.copyOf(thisWeek);
    }

    /** @param reason why it stands where it does */
    public record Suggestion(RemedyPublished remedy, Reason reason) {}

    /** Why a remedy is suggested; the most telling one for the person. */
    public enum Reason {
        /** It changes a cause that the person named. */
        CAUSE,
        /** The person has the tool for it. */
        TOOL,
        /** It calms somebody who is under stress. */
        STRESS,
        /** Pooled trials or guidelines recommend it for this area. */
        WELL_TESTED,
        /** A trial or a health service recommends it for this area. */
        RECOMMENDED,
        /** Warmth relaxes the muscle. */
        WARMTH,
        /** Cold dulls the pain. */
        COLD,
        /** Pressure lets the muscle let go. */
        PRESSURE,
        /** Movement eases the stiffness. */
        MOVEMENT,
        /** Calm lets muscles let go. */
        CALM,
        /** Strength keeps it from coming back. */
        STRENGTH,
        /** It can be bought, when the rest is not enough. */
        BOUGHT,
        /** A professional can help, when it does not get better. */
        CARE;

        /** The name in JSON and in the vocabulary, such as {@code well-tested}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
