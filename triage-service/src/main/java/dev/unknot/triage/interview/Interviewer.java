package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the next question. The interview ends when no answer can raise the level, or when an ambulance is certain.
 */
public final class Interviewer {

    private Interviewer() {}

    /**
     * The next question after a narrative: first whether the narrative was understood correctly.
     *
     * @param quotes findings that are present only according to the narrative, each with its words
     */
    public static Optional<Question> next(
            Protocol protocol, Facts facts, Set<String> asked, Map<String, String> quotes) {
        return NarrativeConfirmation.next(protocol, asked, quotes).or(() -> next(protocol, facts, asked));
    }

    /** @param asked questions and screens that were shown and left unanswered; they are not asked again */
    public static Optional<Question> next(Protocol protocol, Facts facts, Set<String> asked) {
        Decision decision = Assessor.decide(protocol, facts);
        Level lower = decision.interval().lower();
        if (lower == Level.AMBULANCE) {
            return Optional.empty();
        }
        OpenQuestions deciding = OpenQuestions.deciding(protocol, facts, asked, lower);
        if (protocol.adviceFor(decision.level()).remedyKinds().isEmpty()) {
            return new ScreenSelector(protocol, deciding, deciding, new Why.Deciding(lower)).next();
        }
        OpenQuestions tailoring = OpenQuestions.tailoring(protocol, facts, asked, lower);
        return new ScreenSelector(protocol, deciding, tailoring, new Why.Deciding(lower))
                .next()
                .or(() -> new ScreenSelector(protocol, tailoring, tailoring, new Why.Tailoring()).next());
    }
}
