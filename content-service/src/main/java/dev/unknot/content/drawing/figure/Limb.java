package dev.unknot.content.drawing.figure;

/**
 * An arm or a leg.
 *
 * @param joint the elbow or the knee
 * @param end the middle of the hand, or the ankle
 * @param tip the fingertips, or the toes
 * @param missed the distance between the end and its target
 */
public record Limb(Point root, Point joint, Point end, Point tip, double missed) {

    /**
     * A limb from {@code root} to {@code target} with bones of the given lengths and the joint pointing to {@code
     * bend}. If the target is too far, the limb is straight and does not reach it.
     */
    static Limb reaching(Point root, Point target, double upper, double lower, Point bend) {
        double far = root.distance(target);
        double reach = Math.max(Math.abs(upper - lower), Math.min(far, upper + lower));
        Point way = target.minus(root).unit();
        double along = (upper * upper - lower * lower + reach * reach) / (2 * Math.max(reach, 0.001));
        double aside = Math.sqrt(Math.max(0, upper * upper - along * along));
        Point side = way.right().dot(bend) >= 0 ? way.right() : way.right().times(-1);
        Point end = root.plus(way, reach);
        return new Limb(root, root.plus(way, along).plus(side, aside), end, end, Math.abs(far - reach));
    }

    static Limb turned(Point root, double upperDegrees, double upper, double lowerDegrees, double lower) {
        Point joint = root.plus(Point.towards(upperDegrees), upper);
        Point end = joint.plus(Point.towards(lowerDegrees), lower);
        return new Limb(root, joint, end, end, 0);
    }

    Limb withTip(Point point) {
        return new Limb(root, joint, end, point, missed);
    }
}
