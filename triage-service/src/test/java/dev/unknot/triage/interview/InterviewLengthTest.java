package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long interviews of the project's own cases are, including optional questions. */
class InterviewLengthTest {

    @Test
    void interviewsAreShort() {
        Map<Level, List<Interviewee>> people = new EnumMap<>(Level.class);
        people.putAll(
                Case.all().stream().map(InterviewCases::person).collect(Collectors.groupingBy(InterviewCases::level)));
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
