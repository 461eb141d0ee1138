package dev.unknot.reminder.learning;

import java.util.Arrays;

/**
 * How nudges were received by the hour of the person's clock. Old days fade: a nudge {@link #HALF_LIFE_DAYS} days
 * ago counts half. Holds only hours of which something is known, so that a million people fit into memory.
 */
public final class Hours {

    /** Three weeks: long enough for some fifteen nudges an hour, short enough to follow a change of habits. */
    public static final int HALF_LIFE_DAYS = 21;

    static final int A_DAY = 24;

    public static final Hours UNKNOWN = new Hours(0, new float[0]);

    private final int known;
    private final float[] weights;

    private Hours(int known, float[] weights) {
        this.known = known;
        this.weights = weights;
    }

    /**
     * As {@link #known()} and {@link #weights()} wrote it.
     *
     * @throws IllegalArgumentException when the two do not fit together
     */
    public static Hours of(int known, float[] weights) {
        if (known < 0 || known >= 1 << A_DAY || weights.length != 2 * Integer.bitCount(known)) {
            throw new IllegalArgumentException("two weights are wanted for each known hour");
        }
        return known == 0 ? UNKNOWN : new Hours(known, weights.clone());
    }

    /** Bit {@code h} is set when something is known of hour {@code h}. */
    public int known() {
        return known;
    }

    /** For each known hour, from the earliest: what speaks for it and what against it, in nudges. */
    public float[] weights() {
        return weights.clone();
    }

    boolean isKnown(int hour) {
        return (known >>> hour & 1) == 1;
    }

    float good(int hour) {
        return isKnown(hour) ? weights[at(hour)] : 0;
    }

    float bad(int hour) {
        return isKnown(hour) ? weights[at(hour) + 1] : 0;
    }

    float good() {
        return sum(0);
    }

    float bad() {
        return sum(1);
    }

    /** The weights that are left {@code days} later. */
    Hours aged(long days) {
        float left = left(days);
        float[] aged = new float[weights.length];
        for (int i = 0; i < aged.length; i++) {
            aged[i] = weights[i] * left;
        }
        return new Hours(known, aged);
    }

    Hours plus(int hour, float good, float bad) {
        Hours wider = isKnown(hour) ? new Hours(known, weights.clone()) : with(hour);
        wider.weights[wider.at(hour)] += good;
        wider.weights[wider.at(hour) + 1] += bad;
        return wider;
    }

    /** The share of a day's weight that is left {@code days} later. */
    static float left(long days) {
        return days <= 0 ? 1 : (float) Math.pow(0.5, (double) days / HALF_LIFE_DAYS);
    }

    private Hours with(int hour) {
        float[] wider = new float[weights.length + 2];
        int at = at(hour);
        System.arraycopy(weights, 0, wider, 0, at);
        System.arraycopy(weights, at, wider, at + 2, weights.length - at);
        return new Hours(known | 1 << hour, wider);
    }

    private int at(int hour) {
        return 2 * Integer.bitCount(known & (1 << hour) - 1);
    }

    private float sum(int first) {
        float sum = 0;
        for (int i = first; i < weights.length; i += 2) {
            sum += weights[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hours hours && hours.known == known && Arrays.equals(hours.weights, weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
