package dev.unknot.content.drawing.svg;

import java.util.stream.DoubleStream;

/** Half widths along a bone, evenly spread from its root to its end. */
record Widths(double... values) {

    static final Widths UPPER_ARM = new Widths(5.1, 4.9, 4.4, 3.7);
    static final Widths FOREARM = new Widths(3.6, 3.9, 3.3, 2.5);
    static final Widths THIGH = new Widths(8.6, 8.2, 7.1, 5.6);
    static final Widths SHIN = new Widths(5.5, 5.6, 4.8, 4.1);
    static final Widths CALF = new Widths(5.5, 6.6, 5.2, 4.1);

    Widths times(double factor) {
        return new Widths(DoubleStream.of(values).map(value -> value * factor).toArray());
    }

    Widths plus(double more) {
        return new Widths(DoubleStream.of(values).map(value -> value + more).toArray());
    }

    /** Whether they change evenly from root to end. */
    boolean areStraight() {
        return values.length == 2;
    }

    /** The smooth half width after a fraction of the bone. */
    double at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (values.length - 1);
        int i = (int) Math.min(values.length - 2, Math.floor(place));
        double s = place - i;
        double a = values[Math.max(0, i - 1)];
        double b = values[i];
        double c = values[i + 1];
        double d = values[Math.min(values.length - 1, i + 2)];
        return b + 0.5 * s * (c - a + s * (2 * a - 5 * b + 4 * c - d + s * (3 * (b - c) + d - a)));
    }
}
