package dev.unknot.content.drawing.figure;

/** Lengths of the body in grid units for a body of size 1. Its head is 24 high, and it is 6.3 heads tall. */
public final class Measures {

    public static final double SPINE = 44;
    public static final double NECK = 20;
    public static final double UPPER_ARM = 25;
    public static final double FOREARM = 22.5;
    public static final double HAND = 16.5;
    public static final double THIGH = 35;
    public static final double SHIN = 34;
    public static final double FOOT = 17;
    /** From the ankle to the sole. */
    public static final double SOLE = 5.8;
    /** From the middle of the body to one shoulder, seen from the front or the back. */
    public static final double HALF_SHOULDERS = 14.8;

    public static final double HALF_HIPS = 7.6;

    private Measures() {}
}
