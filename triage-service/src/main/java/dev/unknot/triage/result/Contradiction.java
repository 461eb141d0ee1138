package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Mention;
import java.util.Optional;

/**
 * A finding on which the narrative and an answer disagree.
 *
 * @param narrative whether it is present according to the narrative
 * @param counted whether it counts as present
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Contradiction(String finding, boolean narrative, boolean counted, Optional<String> quote) {

    static Contradiction of(Mention mention, Facts facts) {
        return new Contradiction(
                mention.finding(),
                mention.is(Status.TRUE),
                facts.has(mention.finding()) == Truth.TRUE,
                Optional.of(mention.quote()));
    }

    Contradiction withoutQuote() {
        return new Contradiction(finding, narrative, counted, Optional.empty());
    }
}
