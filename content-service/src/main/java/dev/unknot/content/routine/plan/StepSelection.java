package dev.unknot.content.routine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A selection of candidates with its total worth. */
record StepSelection(int worth, List<Candidate> taken) {

    private static final StepSelection NOTHING = new StepSelection(0, List.of());
    private static final StepSelection IMPOSSIBLE = new StepSelection(Integer.MIN_VALUE / 2, List.of());

    /**
     * The selection of the highest worth that takes at most {@code minutes}. On a tie, the one with earlier candidates
     * wins.
     */
    static StepSelection best(List<Candidate> candidates, int minutes) {
        StepSelection[] best = filled(minutes, NOTHING);
        for (StepKind kind : StepKind.values()) {
            best = withKind(
                    best,
                    kind,
                    candidates.stream()
                            .filter(candidate -> candidate.kind() == kind)
                            .toList());
        }
        return best[minutes];
    }

    /** {@code before[m]} is the best selection for m minutes without this kind; the result is the best with it. */
    private static StepSelection[] withKind(StepSelection[] before, StepKind kind, List<Candidate> candidates) {
        StepSelection[][] byCount = new StepSelection[kind.most() + 1][];
        byCount[0] = before;
        for (int count = 1; count <= kind.most(); count++) {
            byCount[count] = filled(before.length - 1, IMPOSSIBLE);
        }
        for (Candidate candidate : candidates) {
            for (int count = kind.most(); count >= 1; count--) {
                int bonus = count == 1 ? candidate.worthAsFirst() : 0;
                take(candidate, bonus, byCount[count - 1], byCount[count]);
            }
        }
        return IntStream.range(0, before.length)
                .mapToObj(minutes -> Arrays.stream(byCount)
                        .map(selections -> selections[minutes])
                        .reduce((a, b) -> b.worth > a.worth ? b : a)
                        .orElse(NOTHING))
                .toArray(StepSelection[]::new);
    }

    private static void take(Candidate candidate, int bonus, StepSelection[] without, StepSelection[] with) {
        for (int minutes = candidate.minutes(); minutes < with.length; minutes++) {
            StepSelection left = without[minutes - candidate.minutes()];
            int worth = left.worth + bonus + candidate.worth();
            if (worth > with[minutes].worth && left.worth >= 0) {
                List<Candidate> taken = new ArrayList<>(left.taken);
                taken.add(candidate);
                with[minutes] = new StepSelection(worth, taken);
            }
        }
    }

    private static StepSelection[] filled(int minutes, StepSelection selection) {
        StepSelection[] selections = new StepSelection[minutes + 1];
        Arrays.fill(selections, selection);
        return selections;
    }
}
