package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long interviews of the project's own cases are, including optional questions. */
class InterviewLengthTest {

    private static final int MOST_TO_AN_AMBULANCE = 5;

    @Test
    void interviewsAreShort() {
        Map<Level, List<Interviewee>> people = new EnumMap<>(Level.class);
        people.putAll(
                InterviewFigures.INTERVIEWED.values().stream().collect(Collectors.groupingBy(InterviewCases::level)));
        people.forEach((level, some) -> System.out.printf(
                "%-9s screens: median %d, nine in ten %d, most %d; lines: median %d, nine in ten %d, most %d; of %d cases%n",
                level,
                share(some, Interviewee::screenCount, 0.5),
                share(some, Interviewee::screenCount, 0.9),
                share(some, Interviewee::screenCount, 1),
                share(some, Interviewee::lines, 0.5),
                share(some, Interviewee::lines, 0.9),
                share(some, Interviewee::lines, 1),
                some.size()));

        List<Interviewee> selfCare = Objects.requireNonNull(people.get(Level.SELF_CARE));
        assertThat(share(selfCare, Interviewee::screenCount, 0.5)).isLessThanOrEqualTo(9);
        assertThat(share(selfCare, Interviewee::lines, 0.5)).isLessThanOrEqualTo(60);
        assertThat(share(Objects.requireNonNull(people.get(Level.AMBULANCE)), Interviewee::screenCount, 0.5))
                .isLessThanOrEqualTo(2);
    }

    /** Prints the screens of every case that takes more than two. */
    @Test
    void ambulancesAreCalledEarly() {
        List<Case> ambulances = InterviewFigures.CASES.stream()
                .filter(each -> each.level() == Level.AMBULANCE)
                .toList();
        Map<Integer, List<String>> byScreens = new TreeMap<>(Comparator.reverseOrder());
        for (Case each : ambulances) {
            List<String> screens = InterviewFigures.interviewed(each).screens();
            byScreens
                    .computeIfAbsent(screens.size(), none -> new ArrayList<>())
                    .add(each.id() + ": " + String.join(", ", screens));
        }
        byScreens.forEach((screens, cases) -> {
            System.out.printf("%d screens to an ambulance: %d of %d cases%n", screens, cases.size(), ambulances.size());
            if (screens > 2) {
                cases.forEach(each -> System.out.println("  " + each));
            }
        });
        assertThat(byScreens.keySet()).allMatch(screens -> screens <= MOST_TO_AN_AMBULANCE);
    }

    /** The quantile: the smallest count that this share of people does not exceed. */
    private static int share(List<Interviewee> people, ToIntFunction<Interviewee> count, double share) {
        return people.stream()
                .mapToInt(count)
                .sorted()
                .skip((long) Math.ceil(share * people.size()) - 1)
                .findFirst()
                .orElseThrow();
    }
}
