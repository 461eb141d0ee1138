package dev.unknot.reminder.learning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;

/**
 * How often nudges come, by what the person does with them: from {@link #FASTEST} to {@link #SLOWEST} minutes, in steps
 * of {@link #STEP}, at most one a day, from the next local day on. Being taken up less never makes it faster, so fading
 * is not answered by more nudges.
 *
 * @param before the minutes up to and without {@code from}
 * @param from the first day of {@code minutes}
 * @param good nudges that were acted on; a week ago counts half
 * @param tooOften nudges that were ignored, and twice those that were dismissed; a week ago counts half
 */
public record AdaptedPace(int minutes, int before, LocalDate from, float good, float tooOften) {

    public static final int FASTEST = 30;
    public static final int USUAL = 45;
    public static final int SLOWEST = 120;
    public static final int STEP = 5;

    /** Above this share of nudges acted on they come faster, below the other slower. */
    public static final double WELCOME = 0.5;

    public static final double TOO_MUCH = 0.2;

    /** Two usual days: on less than that nothing changes. */
    static final float ENOUGH = 16;

    private static final double HALF_LIFE_DAYS = 7;

    public static final AdaptedPace START = new AdaptedPace(USUAL, USUAL, LocalDate.EPOCH, 0, 0);

    public AdaptedPace {
        if (minutes < FASTEST || minutes > SLOWEST || before < FASTEST || before > SLOWEST) {
            throw new IllegalArgumentException("minutes must be from 30 to 120: " + minutes + ", " + before);
        }
    }

    /** Minutes between two nudges on this local day. */
    public int on(LocalDate date) {
        return date.isBefore(from) ? before : minutes;
    }

    /** How often a kind comes that the plan wants this often: in proportion, so that rarer kinds stay rarer. */
    public Duration cadence(Duration planned, LocalDate date) {
        return Duration.ofMinutes(planned.toMinutes() * on(date) / USUAL);
    }

    /** The share of recent nudges acted on, among those that count for the pace; 0 without any. */
    public double share() {
        return good == 0 ? 0 : good / (good + tooOften);
    }

    /** Whether there were enough nudges for a step. */
    public boolean isSettled() {
        return good + tooOften >= ENOUGH;
    }

    AdaptedPace after(LocalDate today, long daysSince, Collection<Reception> receptions) {
        float left = (float) Math.pow(0.5, daysSince / HALF_LIFE_DAYS);
        float sumGood = good * left;
        float sumTooOften = tooOften * left;
        for (Reception reception : receptions) {
            sumGood += reception.answer().good();
            sumTooOften += reception.answer().tooOften();
        }
        AdaptedPace weighed = new AdaptedPace(minutes, before, from, sumGood, sumTooOften);
        // A step that is not yet in force is not followed by another.
        return today.isBefore(from) || !weighed.isSettled() ? weighed : weighed.step(today);
    }

    private AdaptedPace step(LocalDate today) {
        int next = minutes;
        if (share() > WELCOME) {
            next = Math.max(FASTEST, minutes - STEP);
        } else if (share() < TOO_MUCH) {
            next = Math.min(SLOWEST, minutes + STEP);
        }
        return next == minutes ? this : new AdaptedPace(next, minutes, today.plusDays(1), good, tooOften);
    }
}
