package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.interview.InterviewVariations.Variation;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However its details vary, an emergency that is reported truthfully is found by the interview. */
class InterviewVariationsTest {

    private static final Protocol PROTOCOL = InterviewCases.PROTOCOL;
    private static final int FOR_EACH = 42;

    /** @param whole the level if everything is answered */
    record Run(Variation of, Level whole, Level interviewed, Level read) {

        boolean isMissed() {
            return of.of().isUnderTriaged(interviewed);
        }

        /** Elsewhere the same signs may mean less, so it is no longer the case that was written. */
        boolean isAnotherCase() {
            return of.of().isUnderTriaged(whole);
        }
    }

    private static final List<Run> ALL = run();

    private static List<Run> run() {
        InterviewVariations variations = new InterviewVariations(
                PROTOCOL, List.copyOf(Vocabulary.released().areas().keySet()));
        return InterviewFigures.EMERGENCIES.stream()
                .flatMap(each -> variations.of(each, FOR_EACH).stream())
                .map(InterviewVariationsTest::run)
                .toList();
    }

    private static Run run(Variation variation) {
        Interviewee person = variation.person(PROTOCOL).interviewed();
        return new Run(
                variation,
                level(person.everything()),
                level(person.facts()),
                level(person.read(new Random(variation.order()))));
    }

    private static Level level(Facts facts) {
        return Assessor.decide(PROTOCOL, facts).level();
    }

    private static final List<Run> SAME_CASE =
            ALL.stream().filter(run -> !run.isAnotherCase()).toList();

    static Share missed() {
        return new Share((int) SAME_CASE.stream().filter(Run::isMissed).count(), SAME_CASE.size());
    }

    @Test
    void noVariationIsMissed() {
        System.out.printf("variations of %d emergencies, missed: %s%n", InterviewFigures.EMERGENCIES.size(), missed());
        assertThat(SAME_CASE).hasSizeGreaterThanOrEqualTo(10_000).noneMatch(Run::isMissed);
    }

    /** What the service makes of the answers does not depend on their order. */
    @Test
    void theServiceReadsThemInAnyOrder() {
        assertThat(ALL).noneMatch(run -> run.read() != run.interviewed());
    }

    @Test
    void fewAreAnotherCase() {
        assertThat(ALL.stream().filter(Run::isAnotherCase)).hasSizeLessThan(ALL.size() / 20);
    }
}
