package dev.unknot.reminder.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LearnedFilterTest {

    private static final Phase PHASE = new Phase("secret");
    private static final Chance CHANCE = new Chance("secret", 10);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static Timetable timetable(String person, int minutes, int cap) {
        Duration cadence = Duration.ofMinutes(minutes);
        NudgeLimits usual = NudgeLimits.USUAL;
        return new Timetable(
                person,
                ZoneId.of("Europe/Berlin"),
                new WorkWeek(WorkingTime.OFFICE_HOURS),
                Map.of(
                        NudgeKind.POSTURE,
                        cadence,
                        NudgeKind.HYDRATION,
                        cadence,
                        NudgeKind.WALK,
                        cadence.multipliedBy(2)),
                new NudgeLimits(cap, usual.gap(), usual.window(), usual.grace()),
                Optional.of(MONDAY),
                Instant.EPOCH);
    }

    private static Learned learned(List<Integer> answers) {
        List<Reception> receptions = IntStream.range(0, answers.size())
                .mapToObj(i -> new Reception(
                        MONDAY.minusDays(1 + i / 8), 9 + i % 8, Reception.Answer.values()[answers.get(i)]))
                .toList();
        return Learned.NOTHING.after(MONDAY, receptions);
    }

    private static List<Slot> leftOut(LearnedFilter filter, LocalDate date, Reason reason) {
        return filter.timetable().on(date, PHASE).stream()
                .filter(slot -> filter.against(slot).filter(reason::equals).isPresent())
                .toList();
    }

    @Property(tries = 300)
    void neverLeavesOutMoreThanHalfOfADay(
            @ForAll @Size(max = 200) List<@IntRange(max = 3) Integer> answers,
            @ForAll @IntRange(min = 30, max = 60) int minutes,
            @ForAll @IntRange(min = 1, max = 12) int cap,
            @ForAll @IntRange(max = 4) int day) {
        Timetable timetable = timetable("acme/" + answers.hashCode(), minutes, cap);
        LearnedFilter filter = new LearnedFilter(timetable, PHASE, CHANCE, learned(answers));
        List<Slot> leftOut = leftOut(filter, MONDAY.plusDays(day), Reason.LESS_RECEPTIVE);
        long all = timetable.on(MONDAY.plusDays(day), PHASE).stream()
                .filter(slot -> slot.kind() != NudgeKind.CHECK_IN)
                .count();
        assertThat(2L * leftOut.size()).isLessThanOrEqualTo(all);
        assertThat(leftOut(filter, MONDAY.plusDays(day), Reason.LESS_RECEPTIVE)).isEqualTo(leftOut);
    }

    @Test
    void leavesOutTheHoursThatAreReceivedWorst() {
        List<Integer> answers =
                IntStream.range(0, 160).mapToObj(i -> i % 8 < 4 ? 0 : 1).toList();
        LearnedFilter filter = new LearnedFilter(timetable("acme/ann", 60, 8), PHASE, CHANCE, learned(answers));
        List<Integer> hours = Stream.iterate(MONDAY, date -> date.plusDays(1))
                .limit(5)
                .flatMap(date -> leftOut(filter, date, Reason.LESS_RECEPTIVE).stream())
                .map(slot -> slot.key().number() / 60)
                .toList();
        assertThat(hours).hasSizeGreaterThan(20).allMatch(hour -> hour >= 13);
    }

    @Test
    void goesOnTryingEveryHourHoweverItWasReceived() {
        LearnedFilter filter = new LearnedFilter(
                timetable("acme/bob", 60, 8),
                PHASE,
                CHANCE,
                learned(IntStream.range(0, 160).mapToObj(i -> i % 8 < 4 ? 1 : 2).toList()));
        Set<Integer> tried = new TreeSet<>();
        for (LocalDate date = MONDAY; date.isBefore(MONDAY.plusWeeks(8)); date = date.plusDays(1)) {
            filter.timetable().on(date, PHASE).stream()
                    .filter(slot -> filter.against(slot).isEmpty())
                    .forEach(slot -> tried.add(slot.key().number() / 60));
        }
        assertThat(tried).containsExactly(9, 10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void allHoursAreAlikeToSomebodyNew() {
        LearnedFilter fresh = new LearnedFilter(timetable("acme/cem", 45, 8), PHASE, CHANCE, Learned.NOTHING);
        LearnedFilter almost =
                new LearnedFilter(fresh.timetable(), PHASE, CHANCE, learned(List.of(1, 1, 1, 1, 1, 1, 1)));
        for (int day = 0; day < 60; day++) {
            assertThat(leftOut(fresh, MONDAY.plusDays(day), Reason.LESS_RECEPTIVE))
                    .isEmpty();
            assertThat(leftOut(almost, MONDAY.plusDays(day), Reason.LESS_RECEPTIVE))
                    .isEmpty();
        }
    }

    @Test
    void aTenthOfEachKindIsWithheldAMomentAsAWhole() {
        for (NudgeKind kind : List.of(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.WALK)) {
            List<Boolean> withheld = new ArrayList<>();
            for (int person = 0; person < 400; person++) {
                LearnedFilter filter =
                        new LearnedFilter(timetable("acme/" + person, 60, 8), PHASE, CHANCE, Learned.NOTHING);
                for (int day = 0; day < 5; day++) {
                    filter.timetable().on(MONDAY.plusDays(day), PHASE).stream()
                            .filter(slot -> slot.kind() == kind)
                            .forEach(slot -> withheld.add(filter.against(slot).isPresent()));
                }
            }
            // More than 6,000 draws: the standard deviation of their share is below 0.004.
            assertThat(withheld).hasSizeGreaterThan(6_000);
            assertThat((double) withheld.stream().filter(one -> one).count() / withheld.size())
                    .as(kind.key())
                    .isCloseTo(0.1, within(0.015));
        }
    }

    @Test
    void kindsOfOneHourAreWithheldTogether() {
        LearnedFilter filter = new LearnedFilter(timetable("acme/dee", 60, 8), PHASE, CHANCE, Learned.NOTHING);
        List<Slot> withheld = leftOut(filter, MONDAY.plusDays(1), Reason.WITHHELD);
        for (Slot slot : withheld) {
            assertThat(filter.timetable().on(MONDAY.plusDays(1), PHASE))
                    .filteredOn(other -> other.key().number() / 60 == slot.key().number() / 60)
                    .allMatch(withheld::contains);
        }
    }

    @Test
    void checkInsRestsForTheEyesAnswersAndOneOffsAlwaysCome() {
        LearnedFilter filter = new LearnedFilter(
                timetable("acme/eve", 45, 8),
                PHASE,
                new Chance("secret", 1),
                learned(IntStream.range(0, 160).mapToObj(i -> 2).toList()));
        Instant at = MONDAY.atTime(9, 30).atZone(filter.timetable().zone()).toInstant();
        assertThat(filter.against(new Slot(new Slot.Key(NudgeKind.CHECK_IN, MONDAY, Source.PLAN, 570), at)))
                .isEmpty();
        assertThat(filter.against(new Slot(new Slot.Key(NudgeKind.EYES, MONDAY, Source.PLAN, 570), at)))
                .isEmpty();
        assertThat(filter.against(new Slot(new Slot.Key(NudgeKind.WALK, MONDAY, Source.REPORT, 0), at)))
                .isEmpty();
        assertThat(filter.against(new Slot(new Slot.Key(NudgeKind.WALK, MONDAY, Source.SNOOZE, 570), at)))
                .isEmpty();
        assertThat(filter.against(new Slot(new Slot.Key(NudgeKind.WALK, MONDAY, Source.PLAN, 570), at)))
                .isPresent();
    }

    @Test
    void nothingIsWithheldWhereThatIsTurnedOff() {
        LearnedFilter filter =
                new LearnedFilter(timetable("acme/fay", 45, 8), PHASE, new Chance("secret", 0), Learned.NOTHING);
        for (int day = 0; day < 60; day++) {
            assertThat(leftOut(filter, MONDAY.plusDays(day), Reason.WITHHELD)).isEmpty();
        }
    }
}
