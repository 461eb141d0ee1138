package dev.unknot.reminder.wording;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose turn it is among the remedies.
 *
 * @param number goes up by one with each nudge of a day
 * @param settled the first week is over: all remedies are in play instead of the best few
 * @param recent the slugs sent last, newest first; as many as the caller knows
 */
public record Turn(int number, boolean settled, List<String> recent) {

    // Odd, so that two remedies that take turns do not begin every day with the same one; no day has more nudges.
    private static final int DAY = 13;
    private static final int FIRST_DAYS = 7;

    /**
     * @param date the working day
     * @param sent nudges that went out on it before
     * @param begun the first day of the plan
     */
    public static Turn of(LocalDate date, int sent, LocalDate begun, List<String> recent) {
        return new Turn((int) (date.toEpochDay() * DAY + sent), !date.isBefore(begun.plusDays(FIRST_DAYS)), recent);
    }

    public static Turn number(int number) {
        return new Turn(number, true, List.of());
    }
}
