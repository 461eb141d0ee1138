package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Status;

/**
 * A finding that the narrative mentions.
 *
 * @param quote the exact words, at {@code from} (inclusive) to {@code to} (exclusive) in the narrative
 */
public record Mention(String finding, Status present, String quote, int from, int to, AssertionBasis because) {

    public boolean is(Status status) {
        return present == status;
    }
}
