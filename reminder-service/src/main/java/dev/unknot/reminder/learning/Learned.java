package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * All that is learned of a person.
 *
 * @param since the local day from which on was learned
 * @param day the local day up to which it was learned
 */
public record Learned(LocalDate since, LocalDate day, Hours hours, Tempo tempo) {

    /** Of somebody new, or of somebody who had it forgotten. */
    public static final Learned NOTHING = new Learned(LocalDate.EPOCH, LocalDate.EPOCH, Hours.UNKNOWN, Tempo.START);

    public boolean isNothing() {
        return hours.known() == 0;
    }

    /**
     * What is known after these, too.
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
        return new Learned(isNothing() ? first : since, today, later, tempo.after(today, days, receptions));
    }

    /** How often each kind comes on this local day, where the plan wants it this often. */
    public Map<NudgeKind, Duration> cadences(Map<NudgeKind, Duration> planned, LocalDate date) {
        if (tempo.on(date) == Tempo.USUAL) {
            return planned;
        }
        Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
        planned.forEach((kind, cadence) -> cadences.put(kind, tempo.cadence(cadence, date)));
        return cadences;
    }

    /** The week of learning in which this day lies, from 1. */
    public int week(LocalDate date) {
        return 1 + (int) Math.max(0, ChronoUnit.WEEKS.between(since, date));
    }
}
