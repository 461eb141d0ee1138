package dev.unknot.reminder.plan.wording;

import java.time.LocalDate;
import java.util.List;

/**
 * Which remedy of a kind comes next.
 *
 * @param number goes up by one with each nudge of a day that is about the kind
 * @param ofDay how many nudges about the kind went out on the day before this one
 * @param day days since the plan began; 0 on its first
 */
public record Rotation(int number, int ofDay, int day) {

    // A prime larger than any list of remedies, so that each of them comes first on some day, however many they are.
    private static final int DAY = 10_007;
    private static final int DAYS_OF_A_WEEK = 7;

    /** How many of the best remedies are in play in the first week, which a person can get good at, and in the next. */
    private static final List<Integer> IN_PLAY = List.of(3, 5, 8);

    /**
     * @param date the working day
     * @param sent nudges about the kind that went out on it before
     * @param begun the first day of the plan
     */
    public static Rotation of(LocalDate date, int sent, LocalDate begun) {
        int day = (int) Math.max(0, date.toEpochDay() - begun.toEpochDay());
        // The answer to a report was the best remedy, so its plan goes on with the second.
        int number = day == 0 ? sent + 1 : (int) (date.toEpochDay() * DAY + sent);
        return new Rotation(number, sent, day);
    }

    /** With all remedies in play. */
    public static Rotation number(int number) {
        return new Rotation(number, 0, IN_PLAY.size() * DAYS_OF_A_WEEK);
    }

    /** How many of so many remedies take turns: more from week to week, then all. */
    int inPlay(int all) {
        return week() < IN_PLAY.size() ? Math.min(all, IN_PLAY.get(week())) : all;
    }

    /** Weeks since the plan began; 0 in its first. */
    int week() {
        return day / DAYS_OF_A_WEEK;
    }
}
