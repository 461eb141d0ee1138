package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often interviews of all cases of our own miss an emergency, when people answer truthfully and tell no story. Each
 * figure is measured once.
 */
final class InterviewFigures {

    static final List<Case> CASES = Case.all();
    static final List<Case> EMERGENCIES = InterviewCases.emergencies(CASES);

    /** With the area that is expected, and nothing overlooked. */
    static final Map<Case, Interviewee> INTERVIEWED = CASES.stream()
            .collect(Collectors.toMap(
                    Function.identity(), each -> InterviewCases.person(each).interviewed()));

    static final Scorecard SCORECARD = new Scorecard(CASES, each -> InterviewCases.level(interviewed(each)));

    static final List<Run> EXPECTED = EMERGENCIES.stream()
            .map(each -> new Run(each, "", InterviewCases.level(interviewed(each))))
            .toList();

    /** With each neighbouring area in turn. */
    static final List<Run> NEIGHBOURING = neighbouring();

    /** With each line in turn answered with no that the person would have ticked. */
    static final List<Run> OVERLOOKED = overlooked(Interviewee::overlooking);

    /** As before, and the same line overlooked again when its question is put a second time. */
    static final List<Run> OVERLOOKED_TWICE = overlooked(Interviewee::overlookingTwice);

    private InterviewFigures() {}

    /** @param change what was answered otherwise than expected */
    record Run(Case of, String change, Level decided) {
        boolean isMissed() {
            return of.isUnderTriaged(decided);
        }
    }

    private static List<Run> neighbouring() {
        List<Run> runs = new ArrayList<>();
        for (Case each : EMERGENCIES) {
            Neighbours.of(each.area()).stream()
                    .filter(each::holdsIn)
                    .forEach(area ->
                            runs.add(new Run(each, area, InterviewCases.level(InterviewCases.person(each, area)))));
        }
        return List.copyOf(runs);
    }

    private static List<Run> overlooked(BiFunction<Interviewee, String, Interviewee> overlooking) {
        List<Run> runs = new ArrayList<>();
        for (Case each : EMERGENCIES) {
            for (String line : interviewed(each).ticked()) {
                Interviewee person = overlooking.apply(InterviewCases.person(each), line);
                runs.add(new Run(each, line, InterviewCases.level(person)));
            }
        }
        return List.copyOf(runs);
    }

    static Interviewee interviewed(Case each) {
        return Objects.requireNonNull(INTERVIEWED.get(each));
    }

    static Share missed(List<Run> runs) {
        return new Share((int) runs.stream().filter(Run::isMissed).count(), runs.size());
    }
}
