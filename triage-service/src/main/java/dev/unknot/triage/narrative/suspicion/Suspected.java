package dev.unknot.triage.narrative.suspicion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * A finding that the narrative may mean and that should be asked about. It counts for nothing until it is answered.
 *
 * @param level the least that a yes would lead to
 * @param quote the words that it is supposed from; present only in the response to the narrative, as they are not stored
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Suspected(String finding, String label, Optional<String> quote, Level level) {

    /** The most findings that one narrative is asked about in this way. */
    static final int MOST = 3;

    /** The unanswered danger signs among them that would raise the level. */
    public static List<Suspected> of(Protocol protocol, Facts facts, List<Suspicion> suspicions) {
        if (suspicions.isEmpty()) {
            return List.of();
        }
        Level certain = lowest(protocol, facts);
        return suspicions.stream()
                .flatMap(each -> Optional.ofNullable(protocol.findings().get(each.finding())).stream()
                        .filter(finding -> isOpen(finding, facts))
                        .map(finding -> new Suspected(
                                finding.id(),
                                finding.label(),
                                Optional.of(each.quote()),
                                lowest(protocol, facts.with(finding.id(), true)))))
                .filter(each -> each.level().atLeast(Level.URGENT) && !certain.atLeast(each.level()))
                .limit(MOST)
                .toList();
    }

    private static boolean isOpen(Finding finding, Facts facts) {
        return facts.has(finding.id()) == Truth.UNKNOWN && !finding.appliesTo().excludes(facts);
    }

    private static Level lowest(Protocol protocol, Facts facts) {
        return Assessor.decide(protocol, facts).interval().lower();
    }

    public Suspected withoutQuote() {
        return new Suspected(finding, label, Optional.empty(), level);
    }
}
