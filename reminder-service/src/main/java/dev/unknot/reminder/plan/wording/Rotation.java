package dev.unknot.reminder.plan.wording;

import java.time.LocalDate;

/**
 * Which remedy of a kind comes next.
 *
 * @param number goes up by one with each nudge of a day that is about the kind
 * @param settled the first week is over: all remedies are in play instead of the best few
 */
public record Rotation(int number, boolean settled) {

    // A prime larger than any list of remedies, so that each of them comes first on some day, however many they are.
    private static final int DAY = 10_007;
    private static final int FIRST_DAYS = 7;

    /**
     * @param date the working day
     * @param sent nudges about the kind that went out on it before
     * @param begun the first day of the plan
     */
    public static Rotation of(LocalDate date, int sent, LocalDate begun) {
        return new Rotation((int) (date.toEpochDay() * DAY + sent), !date.isBefore(begun.plusDays(FIRST_DAYS)));
    }

    public static Rotation number(int number) {
        return new Rotation(number, true);
    }
}
