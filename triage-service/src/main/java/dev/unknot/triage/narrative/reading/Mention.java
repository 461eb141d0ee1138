package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Status;

/**
 * A finding that the story speaks of.
 *
 * @param quote the very words, which stand in the story from {@code from} to before {@code to}
 */
public record Mention(String finding, Status present, String quote, int from, int to, AssertionBasis because) {

    public boolean is(Status status) {
        return present == status;
    }
}
