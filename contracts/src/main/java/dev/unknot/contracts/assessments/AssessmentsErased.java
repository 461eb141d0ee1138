package dev.unknot.contracts.assessments;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person erased reports. Whatever was derived from them goes too, except that an urgent result which nobody has cleared
 * still holds nudges.
 *
 * @param assessments at most {@link #MOST_AT_ONCE}; more come in further events
 */
public record AssessmentsErased(String organisation, String employee, List<UUID> assessments, Instant erasedAt)
        implements EventData.OfEmployee {

    public static final int MOST_AT_ONCE = 1_000;
}
