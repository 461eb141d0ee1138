package dev.unknot.content.drawing.figure;

/** The foot at the end of a leg. */
public record Foot(Pose.Leg leg, Limb limb) {

    private static final double POINTED = 0.93;
    private static final double FRONT = 10.1;
    private static final double TOES_HALF = 2.6;

    /** Whether it continues the line of the shin. */
    public boolean isPointed() {
        return Math.abs(way().dot(shin())) > POINTED;
    }

    /** The direction of the sole from the ankle. */
    public Point down() {
        Point right = way().right();
        return right.dot(shin()) >= 0 ? right : right.times(-1);
    }

    /** The lowest point of its sole or toes on the page, for a body of the given size. */
    public double lowest(double size) {
        Point ankle = limb.end();
        if (leg.frontFoot()) {
            return ankle.plus(way(), FRONT * size).y();
        }
        if (isPointed()) {
            return ankle.plus(way(), Measures.FOOT * 0.8 * size).y() + TOES_HALF * size;
        }
        Point heel = ankle.plus(down(), Measures.SOLE * size).plus(way(), -4 * size);
        Point ball = ankle.plus(down(), Measures.SOLE * size).plus(way(), 13 * size);
        return Math.max(heel.y(), ball.y());
    }

    private Point way() {
        return Point.towards(limb.way());
    }

    private Point shin() {
        return limb.end().minus(limb.joint()).unit();
    }
}
