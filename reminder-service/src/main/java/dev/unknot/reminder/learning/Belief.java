package dev.unknot.reminder.learning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How likely a nudge is thought to be acted on: mean and standard deviation of a Beta distribution. An hour of which
 * little is known is thought to be like the person's others, and a person like people in general.
 */
record Belief(double mean, double deviation) {

    /** People in general, until the person shows otherwise: three in ten, as if from ten nudges. */
    private static final double IN_GENERAL = 0.3;

    private static final double WEIGHT_IN_GENERAL = 10;

    /** An hour is thought to be like the person's others as if from twelve nudges: hours differ by some 0.13. */
    private static final double WEIGHT_OF_PERSON = 12;

    /** For the person's nudges at any hour. */
    static Belief ofPerson(Learned learned, LocalDate date) {
        float left = left(learned, date);
        return of(
                IN_GENERAL,
                WEIGHT_IN_GENERAL,
                learned.hours().good() * left,
                learned.hours().bad() * left);
    }

    static Belief ofHour(Learned learned, LocalDate date, int hour) {
        float left = left(learned, date);
        Belief person = ofPerson(learned, date);
        return of(
                person.mean,
                WEIGHT_OF_PERSON,
                learned.hours().good(hour) * left,
                learned.hours().bad(hour) * left);
    }

    private static Belief of(double prior, double weight, double good, double bad) {
        double nudges = weight + good + bad;
        double mean = (prior * weight + good) / nudges;
        return new Belief(mean, Math.sqrt(mean * (1 - mean) / (nudges + 1)));
    }

    private static float left(Learned learned, LocalDate date) {
        return Hours.left(ChronoUnit.DAYS.between(learned.day(), date));
    }
}
