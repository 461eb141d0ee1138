package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.NarrativeFindings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding that a result is based on.
 *
 * @param from its origin: "answer", "narrative", or "history" for what the service itself knows
 * @param quote the words of the narrative; present only in the response to it, as they are not stored
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Understood(String finding, boolean present, Optional<Double> value, String from, Optional<String> quote) {

    /** A tick for a whole screen is left out, as it names no finding. */
    static List<Understood> of(Protocol protocol, Facts facts, NarrativeFindings narrative) {
        Stream<Understood> answers = facts.answers().entrySet().stream()
                .filter(answer -> protocol.findings().containsKey(answer.getKey()))
                .map(answer -> of(answer.getKey(), answer.getValue(), Optional.empty(), narrative));
        Stream<Understood> numbers = facts.numbers().entrySet().stream()
                .map(number -> of(number.getKey(), true, Optional.of(number.getValue()), narrative));
        return Stream.concat(answers, numbers).toList();
    }

    private static Understood of(String finding, boolean present, Optional<Double> value, NarrativeFindings narrative) {
        return new Understood(finding, present, value, source(finding, narrative), narrative.quote(finding));
    }

    private static String source(String finding, NarrativeFindings narrative) {
        if (finding.equals(RecentContacts.REPORTS)) {
            return "history";
        }
        return narrative.quote(finding).isPresent() ? "narrative" : "answer";
    }

    Understood withoutQuote() {
        return new Understood(finding, present, value, from, Optional.empty());
    }
}
