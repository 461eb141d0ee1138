package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.suspicion.Suspected;
import dev.unknot.triage.narrative.suspicion.Suspicion;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.ParsedComplaint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the next question. The interview ends when no answer can raise the level, or when an ambulance is certain.
 */
public final class Interviewer {

    private Interviewer() {}

    /**
     * What a narrative leaves to be confirmed, each finding with its words.
     *
     * @param unconfirmed findings that are present only according to the narrative
     * @param unsettled findings that count although an answer denies them
     * @param suspected findings that the narrative may mean
     * @param answered whether a question was answered before
     */
    public record Story(
            Map<String, String> unconfirmed,
            Map<String, String> unsettled,
            List<Suspected> suspected,
            boolean answered) {

        /** A narrative that leaves nothing to suspect, and no question answered yet. */
        Story(Map<String, String> unconfirmed, Map<String, String> unsettled) {
            this(unconfirmed, unsettled, List.of(), false);
        }

        public static Story of(Protocol protocol, ParsedComplaint complaint) {
            return new Story(
                    complaint.presentByNarrativeAlone(),
                    complaint.unsettled(),
                    suspected(protocol, complaint),
                    !complaint.order().ids().isEmpty());
        }

        /** They are asked about on one screen: when one of them is answered, no more are added. */
        private static List<Suspected> suspected(Protocol protocol, ParsedComplaint complaint) {
            List<Suspicion> suspicions = complaint.narrative().suspicions();
            return suspicions.stream().anyMatch(each -> complaint.facts().knows(each.finding()))
                    ? List.of()
                    : Suspected.of(protocol, complaint.facts(), suspicions);
        }
    }

    /**
     * The next question after a narrative: first where it and an answer disagree, then whether it was understood
     * correctly. Nothing is asked when an ambulance is certain: then only {@link #correction} is left.
     */
    public static Optional<Question> next(Protocol protocol, Facts facts, Set<String> asked, Story story) {
        return isCertain(protocol, facts)
                ? Optional.empty()
                : about(protocol, facts, asked, story).or(() -> next(protocol, facts, asked));
    }

    /** What the person may correct in an answer that says to call an ambulance. It is no reason to wait. */
    public static Optional<Question> correction(Protocol protocol, Facts facts, Set<String> asked, Story story) {
        return isCertain(protocol, facts) ? about(protocol, facts, asked, story) : Optional.empty();
    }

    private static Optional<Question> about(Protocol protocol, Facts facts, Set<String> asked, Story story) {
        return NarrativeConfirmation.contradiction(protocol, asked, story.unsettled())
                .or(() -> NarrativeConfirmation.next(protocol, facts, asked, story));
    }

    private static boolean isCertain(Protocol protocol, Facts facts) {
        return Assessor.decide(protocol, facts).interval().lower() == Level.AMBULANCE;
    }

    /** @param asked questions and screens that were shown and left unanswered; they are not asked again */
    public static Optional<Question> next(Protocol protocol, Facts facts, Set<String> asked) {
        Decision decision = Assessor.decide(protocol, facts);
        Level lower = decision.interval().lower();
        if (lower == Level.AMBULANCE) {
            return Optional.empty();
        }
        SecondLook again = new SecondLook(protocol, facts, asked, lower);
        OpenQuestions deciding = OpenQuestions.deciding(protocol, facts, asked, lower);
        if (protocol.adviceFor(decision.level()).remedyKinds().isEmpty()) {
            return again.next()
                    .or(() -> new ScreenSelector(protocol, deciding, deciding, new Why.Deciding(lower)).next())
                    .or(again::beforeTheEnd);
        }
        OpenQuestions tailoring = OpenQuestions.tailoring(protocol, facts, asked, lower);
        return again.next()
                .or(() -> new ScreenSelector(protocol, deciding, tailoring, new Why.Deciding(lower)).next())
                .or(again::beforeTheEnd)
                .or(() -> new ScreenSelector(protocol, tailoring, tailoring, new Why.Tailoring()).next());
    }
}
