package dev.unknot.content.drawing.figure;

/** A spine as a cubic curve from the hip to the shoulders. */
record Spine(Point hip, Point lower, Point upper, Point shoulders) {

    /** The deviation of a control point that moves the middle of the curve by one. */
    private static final double CONTROL = 1.5;

    static Spine of(Pose.Trunk trunk, Point hip, double length, double size) {
        Point shoulders = hip.plus(Point.towards(trunk.way()), length);
        Point front = Point.towards(trunk.way()).right();
        return new Spine(
                hip,
                hip.between(shoulders, 1 / 3.0).plus(front, trunk.lumbar() * size * CONTROL),
                hip.between(shoulders, 2 / 3.0).plus(front, trunk.thoracic() * size * CONTROL),
                shoulders);
    }

    /** 0 at the hip, 1 at the shoulders. */
    Point at(double share) {
        double rest = 1 - share;
        return hip.times(rest * rest * rest)
                .plus(lower.times(3 * rest * rest * share))
                .plus(upper.times(3 * rest * share * share))
                .plus(shoulders.times(share * share * share));
    }

    Point way(double share) {
        return at(Math.min(1, share + 0.03))
                .minus(at(Math.max(0, share - 0.03)))
                .unit();
    }
}
