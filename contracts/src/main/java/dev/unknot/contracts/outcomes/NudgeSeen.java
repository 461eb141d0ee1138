package dev.unknot.contracts.outcomes;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The person saw the nudge.
 *
 * @param undone the outcome that the person took back at this time: the nudge is open again, or snoozed again if it was
 *     snoozed before
 */
public record NudgeSeen(String organisation, String employee, UUID nudge, Instant at, Optional<Undone> undone)
        implements EventData.OfEmployee {

    /** An outcome that can be taken back. */
    public enum Undone {
        SNOOZED,
        DONE,
        DISMISSED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
