package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All that is learned of a person.
 *
 * @param since the local day from which on was learned
 * @param day the local day up to which it was learned
 */
public record Learned(LocalDate since, LocalDate day, Hours hours, AdaptedPace pace) {

    /** An hour is worth it when this share of nudges is likely to be acted on. */
    static final double WORTH_IT = 0.25;

    /** On less than two usual days all hours are alike. */
    private static final float ENOUGH = 16;

    /** For somebody new, or somebody who had everything forgotten. */
    public static final Learned NOTHING =
            new Learned(LocalDate.EPOCH, LocalDate.EPOCH, Hours.UNKNOWN, AdaptedPace.START);

    public boolean isNothing() {
        return hours.known() == 0;
    }

    /**
     * Adds these receptions.
     *
     * @param today the person's local day; never before {@link #day()}
     */
    public Learned after(LocalDate today, Collection<Reception> receptions) {
        if (receptions.isEmpty()) {
            return this;
        }
        long days = isNothing() ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, today));
        Hours later = hours.aged(days);
        for (Reception one : receptions) {
            float left = Hours.left(ChronoUnit.DAYS.between(one.date(), today));
            later = later.plus(
                    one.hour(), one.answer().good() * left, one.answer().bad() * left);
        }
        LocalDate first = receptions.stream()
                .map(Reception::date)
                .min(LocalDate::compareTo)
                .orElse(today);
        return new Learned(isNothing() ? first : since, today, later, pace.after(today, days, receptions));
    }

    /** How often each kind comes on this local day, where the plan wants it this often. */
    public Map<NudgeKind, Duration> cadences(Map<NudgeKind, Duration> planned, LocalDate date) {
        if (pace.on(date) == AdaptedPace.USUAL) {
            return planned;
        }
        Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
        planned.forEach((kind, cadence) ->
                cadences.put(kind, NudgeKinds.of(kind).isLearned() ? pace.cadence(cadence, date) : cadence));
        return cadences;
    }

    /** Whether there were enough nudges to compare hours. */
    public boolean knowsHours() {
        return hours.good() + hours.bad() >= ENOUGH;
    }

    /** How nudges are received at each known hour of the clock, estimated for that day. */
    public List<Received> received(LocalDate date) {
        float left = Hours.left(ChronoUnit.DAYS.between(day, date));
        return IntStream.range(0, Hours.A_DAY)
                .filter(hours::isKnown)
                .mapToObj(hour -> new Received(
                        hour,
                        left * (hours.good(hour) + hours.bad(hour)),
                        Belief.ofHour(this, date, hour).mean()))
                .toList();
    }

    /**
     * One hour of the clock.
     *
     * @param nudges old ones counting less
     * @param actedOn the share of nudges that is likely to be acted on
     */
    public record Received(int hour, double nudges, double actedOn) {

        /** Whether it is left out, within bounds. */
        public boolean isBad() {
            return actedOn < WORTH_IT;
        }
    }

    /** The week of learning in which this day lies, from 1. */
    public int week(LocalDate date) {
        return 1 + (int) Math.max(0, ChronoUnit.WEEKS.between(since, date));
    }
}
