package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Result;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.interview.InterviewFigures.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What interviews of all cases of our own find; see {@link InterviewFigures}. */
class InterviewSafetyTest {

    /** The most that may be missed when one line is overlooked, and when it is overlooked again as it is asked again. */
    static final double OVERLOOKED = 0.10;

    static final double OVERLOOKED_TWICE = 0.49;

    /** As many as before ambulances were called earlier: since then fewer lines are ticked, so that each weighs more. */
    private static final int OVERLOOKED_TWICE_BEFORE = 503;

    private static final Scorecard SCORECARD = InterviewFigures.SCORECARD;

    @Test
    void thereAreCasesEnough() {
        assertThat(InterviewFigures.CASES).hasSizeGreaterThanOrEqualTo(600);
        assertThat(InterviewFigures.EMERGENCIES).hasSizeGreaterThanOrEqualTo(250);
    }

    @Test
    void noEmergencyIsMissed() {
        print("emergencies missed, expected area", InterviewFigures.EXPECTED);
        assertThat(InterviewFigures.EXPECTED).noneMatch(Run::isMissed);
    }

    @Test
    void noEmergencyIsMissedWhenANeighbouringAreaIsNamed() {
        print("emergencies missed, neighbouring area", InterviewFigures.NEIGHBOURING);
        assertThat(InterviewFigures.NEIGHBOURING).noneMatch(Run::isMissed);
    }

    /** Of the lines that the person would have ticked, one is answered with no. */
    @Test
    void fewEmergenciesAreMissedWhenOneLineIsOverlooked() {
        print("emergencies missed, one line overlooked", InterviewFigures.OVERLOOKED);
        InterviewFigures.OVERLOOKED.stream()
                .filter(Run::isMissed)
                .forEach(run -> System.out.println("  " + run.of().id() + " without " + run.change() + ": "
                        + run.of().level() + " as " + run.decided()));
        assertThat(InterviewFigures.missed(InterviewFigures.OVERLOOKED).value()).isLessThanOrEqualTo(OVERLOOKED);
    }

    @Test
    void aLineThatIsOverlookedTwiceMissesMore() {
        print("emergencies missed, one line overlooked twice", InterviewFigures.OVERLOOKED_TWICE);
        assertThat(InterviewFigures.missed(InterviewFigures.OVERLOOKED_TWICE).value())
                .isLessThanOrEqualTo(OVERLOOKED_TWICE);
        assertThat(InterviewFigures.missed(InterviewFigures.OVERLOOKED_TWICE).hits())
                .isLessThanOrEqualTo(OVERLOOKED_TWICE_BEFORE);
    }

    @Test
    void levelsAreRight() {
        Share under = SCORECARD.share(Result::under, all -> true);
        Share exact = SCORECARD.share(Result::exact, all -> true);
        Share over = SCORECARD.share(Result::over, all -> true);
        Share kept = SCORECARD.share(Result::exact, Scorecard.at(Level.SELF_CARE));
        print("under-triage, interview", under);
        print("exact level, interview", exact);
        print("over-triage, interview", over);
        print("self-care kept", kept);
        System.out.println(SCORECARD.report());
        assertThat(under.value()).isLessThanOrEqualTo(0.01);
        assertThat(exact.value()).isGreaterThanOrEqualTo(0.92);
        assertThat(over.value()).isLessThanOrEqualTo(0.03);
        assertThat(kept.value()).isGreaterThanOrEqualTo(0.97);
    }

    private static void print(String measure, List<Run> runs) {
        print(measure, InterviewFigures.missed(runs));
    }

    private static void print(String measure, Share share) {
        System.out.printf("%-45s %s%n", measure, share);
    }
}
