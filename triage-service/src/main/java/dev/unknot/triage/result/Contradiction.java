package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.protocol.Protocol;
import java.util.Optional;

/**
 * A finding on which the narrative and an answer disagree.
 *
 * @param text says it in words
 * @param narrative whether it is present according to the narrative
 * @param counted whether it counts as present
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Contradiction(
        String finding, Optional<String> text, boolean narrative, boolean counted, Optional<String> quote) {

    static Contradiction of(Protocol protocol, Mention mention, Facts facts) {
        boolean narrative = mention.is(Status.TRUE);
        return new Contradiction(
                mention.finding(),
                Optional.ofNullable(protocol.findings().get(mention.finding()))
                        .map(finding -> protocol.say(
                                narrative ? Message.CONTRADICTION_NO : Message.CONTRADICTION_YES,
                                mention.quote(),
                                finding.question())),
                narrative,
                facts.has(mention.finding()) == Truth.TRUE,
                Optional.of(mention.quote()));
    }

    Contradiction withoutQuote() {
        return new Contradiction(finding, Optional.empty(), narrative, counted, Optional.empty());
    }
}
