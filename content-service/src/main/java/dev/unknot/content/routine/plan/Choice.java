package dev.unknot.content.routine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Some candidates and what they are worth together. */
record Choice(int worth, List<Candidate> taken) {

    private static final Choice NOTHING = new Choice(0, List.of());
    private static final Choice IMPOSSIBLE = new Choice(Integer.MIN_VALUE / 2, List.of());

    /**
     * The choice of most worth that takes at most {@code minutes}; of two that are worth the same, the one of earlier
     * candidates.
     */
    static Choice best(List<Candidate> candidates, int minutes) {
        Choice[] best = filled(minutes, NOTHING);
        for (Part part : Part.values()) {
            best = withPart(
                    best,
                    part,
                    candidates.stream()
                            .filter(candidate -> candidate.part() == part)
                            .toList());
        }
        return best[minutes];
    }

    /** {@code before[m]} is the best for m minutes without the part; so is the answer, with it. */
    private static Choice[] withPart(Choice[] before, Part part, List<Candidate> candidates) {
        Choice[][] byCount = new Choice[part.most() + 1][];
        byCount[0] = before;
        for (int count = 1; count <= part.most(); count++) {
            byCount[count] = filled(before.length - 1, IMPOSSIBLE);
        }
        for (Candidate candidate : candidates) {
            for (int count = part.most(); count >= 1; count--) {
                int bonus = count == 1 ? candidate.worthAsFirst() : 0;
                take(candidate, bonus, byCount[count - 1], byCount[count]);
            }
        }
        return IntStream.range(0, before.length)
                .mapToObj(minutes -> Arrays.stream(byCount)
                        .map(choices -> choices[minutes])
                        .reduce((a, b) -> b.worth > a.worth ? b : a)
                        .orElse(NOTHING))
                .toArray(Choice[]::new);
    }

    private static void take(Candidate candidate, int bonus, Choice[] without, Choice[] with) {
        for (int minutes = candidate.minutes(); minutes < with.length; minutes++) {
            Choice left = without[minutes - candidate.minutes()];
            int worth = left.worth + bonus + candidate.worth();
            if (worth > with[minutes].worth && left.worth >= 0) {
                List<Candidate> taken = new ArrayList<>(left.taken);
                taken.add(candidate);
                with[minutes] = new Choice(worth, taken);
            }
        }
    }

    private static Choice[] filled(int minutes, Choice choice) {
        Choice[] choices = new Choice[minutes + 1];
        Arrays.fill(choices, choice);
        return choices;
    }
}
