package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Thirteen weeks of simulated people, whose nudges the service's own timetable, judge and learning decide.
 *
 * @param people how many
 * @param hours how long they work each weekday, from nine on
 */
record Simulation(Assumptions assumptions, int people, int hours) {

    private static final LocalDate FIRST = LocalDate.parse("2026-09-07");
    private static final int WEEKS = 13;
    static final int DAYS = 5 * WEEKS;
    private static final Set<NudgeKind> KINDS = EnumSet.of(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.STRETCH);
    private static final Duration USUAL = Duration.ofMinutes(AdaptedPace.USUAL);

    /** What became of one person's nudges. */
    record Tally(int sent, int acted) {

        double rate() {
            return (double) acted / sent;
        }

        Tally plus(Tally other) {
            return new Tally(sent + other.sent, acted + other.acted);
        }
    }

    /** With the pace that is learned. */
    List<Tally> learning(Policy policy) {
        return run(policy, Optional.empty());
    }

    /** With these minutes between two nudges, for each person or for everybody. */
    List<Tally> fixed(double... minutes) {
        return run(Policy.FIXED, Optional.of(minutes));
    }

    /** The minutes between two nudges at which a fixed cadence sends this many, and rather more. */
    double cadenceFor(Tally tally) {
        return Math.floor(60.0 * hours * DAYS / Math.max(1, tally.sent) * 10) / 10;
    }

    static Tally sum(List<Tally> tallies) {
        return tallies.stream().reduce(new Tally(0, 0), Tally::plus);
    }

    private List<Tally> run(Policy policy, Optional<double[]> minutes) {
        return IntStream.range(0, people)
                .parallel()
                .mapToObj(i -> new Days(assumptions.worker(i), policy, minutes.map(one -> one[i % one.length])).live())
                .toList();
    }

    /** One person's thirteen weeks. */
    private final class Days {

        private final Assumptions.Worker worker;
        private final Policy policy;
        private final Optional<Double> minutes;
        private final WorkWeek week;
        private Learned learned = Learned.NOTHING;
        private Tally tally = new Tally(0, 0);

        Days(Assumptions.Worker worker, Policy policy, Optional<Double> minutes) {
            this.worker = worker;
            this.policy = policy;
            this.minutes = minutes;
            this.week = week();
        }

        Tally live() {
            int day = 0;
            for (LocalDate date = FIRST; date.isBefore(FIRST.plusWeeks(WEEKS)); date = date.plusDays(1)) {
                if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                    learned = learned.after(date, live(date, day++));
                }
            }
            return tally;
        }

        private List<Reception> live(LocalDate date, int day) {
            Timetable timetable = timetable(date);
            SchedulingPolicy judge = new SchedulingPolicy(
                    timetable,
                    Policy.PHASE,
                    false,
                    KINDS,
                    Suppressions.NONE,
                    policy.filter(worker, timetable, learned, day));
            List<Reception> receptions = new ArrayList<>();
            for (Slot slot : fired(judge, date)) {
                Reception.Answer answer = worker.answer(day, slot.key().number());
                receptions.add(new Reception(date, slot.key().number() / 60, answer));
                tally = tally.plus(new Tally(1, answer == Reception.Answer.ACTED ? 1 : 0));
            }
            return receptions;
        }

        private List<Slot> fired(SchedulingPolicy judge, LocalDate date) {
            Set<Slot.Key> settled = new HashSet<>();
            List<Past.Fired> past = new ArrayList<>();
            List<Slot> fired = new ArrayList<>();
            Instant after = date.atStartOfDay(ZoneOffset.UTC).toInstant();
            for (Slot slot : judge.timetable().on(date, Policy.PHASE)) {
                if (!settled.contains(slot.key())) {
                    for (Decision decision : judge.decide(
                                    after, slot.at(), slot.at(), new Past(settled, past), List.of())
                            .decisions()) {
                        settled.add(decision.slot().key());
                        if (decision.outcome() instanceof SlotOutcome.Fire) {
                            past.add(new Past.Fired(
                                    date, decision.slot().at(), decision.slot().kind()));
                            fired.add(decision.slot());
                        }
                    }
                }
                after = slot.at();
            }
            return fired;
        }

        private Timetable timetable(LocalDate date) {
            Duration cadence = minutes.map(one -> Duration.ofSeconds(Math.round(one * 60)))
                    .orElseGet(() -> learned.pace().cadence(USUAL, date));
            return new Timetable(
                    "acme/" + worker.number(),
                    ZoneId.of("UTC"),
                    week,
                    Map.of(NudgeKind.POSTURE, cadence, NudgeKind.HYDRATION, cadence, NudgeKind.STRETCH, cadence),
                    NudgeLimits.USUAL,
                    Optional.empty(),
                    Instant.EPOCH);
        }

        private WorkWeek week() {
            return new WorkWeek(Stream.of(WorkingTime.Weekday.values())
                    .filter(day -> day.toDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .map(day -> new WorkingTime(day, LocalTime.of(9, 0), LocalTime.of(9 + hours, 0)))
                    .toList());
        }
    }
}
