package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Result;
import dev.unknot.triage.decision.Scorecard.Share;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What interviews of the project's own cases find, when every question is answered truthfully, when a neighbouring area
 * is named, and when one line is overlooked. The people tell no story.
 */
class InterviewSafetyTest {

    private static final List<Case> CASES = Case.own();
    private static final List<Case> EMERGENCIES = InterviewCases.emergencies(CASES);
    private static final Scorecard SCORECARD =
            new Scorecard(CASES, each -> InterviewCases.level(InterviewCases.person(each)));

    private record Run(Case of, String change, Level decided) {
        boolean isMissed() {
            return of.isUnderTriaged(decided);
        }
    }

    @Test
    void noEmergencyIsMissed() {
        print("emergencies missed, expected area", share(runs(EMERGENCIES)));
        assertThat(runs(EMERGENCIES)).noneMatch(Run::isMissed);
    }

    @Test
    void noEmergencyIsMissedWhenANeighbouringAreaIsNamed() {
        List<Run> runs = new ArrayList<>();
        for (Case each : EMERGENCIES) {
            for (String area : Neighbours.of(each.area())) {
                runs.add(new Run(each, area, InterviewCases.level(InterviewCases.person(each, area))));
            }
        }
        print("emergencies missed, neighbouring area", share(runs));
        assertThat(runs).noneMatch(Run::isMissed);
    }

    /** Of the lines that the person would have ticked, one is answered with no. */
    @Test
    void fewEmergenciesAreMissedWhenOneLineIsOverlooked() {
        List<Run> runs = new ArrayList<>();
        for (Case each : EMERGENCIES) {
            for (String line : InterviewCases.person(each).interviewed().ticked()) {
                Level decided = InterviewCases.level(InterviewCases.person(each).overlooking(line));
                runs.add(new Run(each, line, decided));
            }
        }
        print("emergencies missed, one line overlooked", share(runs));
        runs.stream()
                .filter(Run::isMissed)
                .forEach(run -> System.out.println("  " + run.of().id() + " without " + run.change() + ": "
                        + run.of().level() + " as " + run.decided()));
        assertThat(share(runs).value()).isLessThanOrEqualTo(0.16);
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

    private static List<Run> runs(List<Case> cases) {
        return cases.stream()
                .map(each -> new Run(each, "", InterviewCases.level(InterviewCases.person(each))))
                .toList();
    }

    private static Share share(List<Run> runs) {
        return new Share((int) runs.stream().filter(Run::isMissed).count(), runs.size());
    }

    private static void print(String measure, Share share) {
        System.out.printf("%-45s %s%n", measure, share);
    }
}
