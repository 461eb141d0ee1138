package dev.unknot.content.routine.plan;

import dev.unknot.content.shelf.Published;
import dev.unknot.content.shelf.RemedyFilter;
import dev.unknot.content.shelf.Shelf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the steps that are worth most together within the time: one of each kind before a second of any, remedies for
 * the area before those for the whole body, better evidence before weaker.
 */
public final class RoutinePlanner {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::worth).reversed();
    private static final Comparator<Candidate> AS_DONE = Comparator.comparing(Candidate::part);

    private final Wish wish;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Phase, Hurdle> furthest = new EnumMap<>(Phase.class);

    private RoutinePlanner(Wish wish) {
        this.wish = wish;
        for (Phase phase : Phase.values()) {
            furthest.put(phase, Hurdle.NOTHING_KNOWN);
        }
    }

    public static Routine plan(Shelf shelf, Wish wish) {
        RoutinePlanner planner = new RoutinePlanner(wish);
        shelf.find(forTheArea(wish)).forEach(planner::consider);
        return planner.routine();
    }

    private static RemedyFilter forTheArea(Wish wish) {
        return new RemedyFilter(
                List.of(wish.area()),
                Part.kinds(),
                List.of(),
                List.of(),
                wish.conditions(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void consider(Published remedy) {
        Part part = Part.of(remedy.content().kind()).orElseThrow();
        Optional<Hurdle> hurdle = wish.hurdle(remedy.content());
        furthest.merge(part.phase(), hurdle.orElse(Hurdle.TIME), (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (hurdle.isEmpty()) {
            candidates.add(Candidate.of(part, remedy, wish));
        }
    }

    private Routine routine() {
        List<Routine.Step> steps = Choice.best(worthALook(), wish.minutes()).taken().stream()
                .sorted(AS_DONE)
                .map(candidate -> new Routine.Step(candidate.part(), candidate.remedy()))
                .toList();
        Map<Phase, Hurdle> leftOut = new EnumMap<>(furthest);
        steps.forEach(step -> leftOut.remove(step.part().phase()));
        return new Routine(steps, leftOut);
    }

    /** Of those that are alike in kind and length, no more than a routine can take: with thousands it is as fast. */
    private List<Candidate> worthALook() {
        record Alike(Part part, int minutes) {}

        Map<Alike, Integer> seen = new HashMap<>();
        return candidates.stream()
                .sorted(BEST_FIRST)
                .filter(each -> seen.merge(new Alike(each.part(), each.minutes()), 1, Integer::sum)
                        <= each.part().most())
                .toList();
    }
}
