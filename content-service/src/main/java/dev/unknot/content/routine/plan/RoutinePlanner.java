package dev.unknot.content.routine.plan;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyFilter;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.SuggestRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Selects the steps with the highest total worth within the time: one of each kind before a second of any, remedies for
 * the area before those for the whole body, and what {@link SuggestRule} puts first before the rest.
 */
public final class RoutinePlanner {

    private static final Comparator<Candidate> AS_DONE =
            Comparator.comparing(Candidate::kind).thenComparing(Candidate.BEST_FIRST);

    private final RoutineCriteria criteria;
    private final Situation situation;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Phase, LeftOutReason> furthest = new EnumMap<>(Phase.class);

    private RoutinePlanner(RoutineCriteria criteria) {
        this.criteria = criteria;
        this.situation = criteria.situation();
        for (Phase phase : Phase.values()) {
            furthest.put(phase, LeftOutReason.NOTHING_KNOWN);
        }
    }

    public static Routine plan(RemedyIndex index, RoutineCriteria criteria) {
        RoutinePlanner planner = new RoutinePlanner(criteria);
        index.find(forTheArea(criteria)).forEach(planner::consider);
        return planner.routine();
    }

    private static RemedyFilter forTheArea(RoutineCriteria criteria) {
        return new RemedyFilter(
                List.of(criteria.area()),
                StepKind.kinds(),
                List.of(),
                List.of(),
                criteria.conditions(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void consider(PublishedRemedy remedy) {
        StepKind kind = StepKind.of(remedy.content().kind()).orElseThrow();
        Optional<LeftOutReason> reason = criteria.reasonToLeaveOut(remedy.content());
        furthest.merge(kind.phase(), reason.orElse(LeftOutReason.TIME), (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (reason.isEmpty()) {
            candidates.add(Candidate.of(kind, remedy, criteria, situation));
        }
    }

    private Routine routine() {
        List<Routine.Step> steps = StepSelection.best(promising(), criteria.minutes()).taken().stream()
                .sorted(AS_DONE)
                .map(candidate -> new Routine.Step(candidate.kind(), candidate.remedy()))
                .toList();
        Map<Phase, LeftOutReason> leftOut = new EnumMap<>(furthest);
        steps.forEach(step -> leftOut.remove(step.kind().phase()));
        return new Routine(steps, leftOut);
    }

    /**
     * At most as many remedies of the same kind and duration as a routine can use, so that planning stays fast with
     * thousands.
     */
    private List<Candidate> promising() {
        record Similar(StepKind kind, int minutes) {}

        Map<Similar, Integer> seen = new HashMap<>();
        return candidates.stream()
                .sorted(Candidate.BEST_FIRST)
                .filter(each -> seen.merge(new Similar(each.kind(), each.minutes()), 1, Integer::sum)
                        <= each.kind().most())
                .toList();
    }
}
