package dev.unknot.content.drawing.figure;

/** A point or vector in the drawing's 200 x 200 grid, with y downwards. Angles are in degrees, clockwise from up. */
public record Point(double x, double y) {

    public static Point towards(double degrees) {
        double turn = Math.toRadians(degrees);
        return new Point(Math.sin(turn), -Math.cos(turn));
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point plus(Point way, double length) {
        return new Point(x + way.x * length, y + way.y * length);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    public double dot(Point other) {
        return x * other.x + y * other.y;
    }

    public double length() {
        return Math.hypot(x, y);
    }

    public double distance(Point other) {
        return minus(other).length();
    }

    public Point unit() {
        double length = length();
        return length == 0 ? this : times(1 / length);
    }

    /** A quarter turn clockwise. */
    public Point right() {
        return new Point(-y, x);
    }

    public Point between(Point other, double share) {
        return plus(other.minus(this), share);
    }

    /** The direction of this vector, in degrees. */
    public double degrees() {
        return Math.toDegrees(Math.atan2(x, -y));
    }
}
