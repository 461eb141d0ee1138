package dev.unknot.content.drawing.figure;

/** The length and thickness of each part of a body drawn at {@code size}, in grid units. */
public record Measures(double size) {

    public double spine() {
        return 44 * size;
    }

    public double neck() {
        return 20 * size;
    }

    public double headWidth() {
        return 10 * size;
    }

    public double headHeight() {
        return 12 * size;
    }

    public double upperArm() {
        return 25 * size;
    }

    /** From the elbow to the middle of the hand. */
    public double forearm() {
        return 27 * size;
    }

    public double thigh() {
        return 35 * size;
    }

    public double shin() {
        return 34 * size;
    }

    public double foot() {
        return 13 * size;
    }

    /** From the middle of the body to one shoulder, seen from the front or the back. */
    public double halfShoulders() {
        return 16 * size;
    }

    public double halfHips() {
        return 8 * size;
    }

    public double armWidth() {
        return 9 * size;
    }

    public double forearmWidth() {
        return 7.5 * size;
    }

    public double thighWidth() {
        return 13.5 * size;
    }

    public double shinWidth() {
        return 10 * size;
    }
}
