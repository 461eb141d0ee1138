package dev.unknot.content.drawing.figure;

/**
 * An arm or a leg.
 *
 * @param joint the elbow or the knee
 * @param end the wrist or the ankle
 * @param way the direction of fingers or toes, in degrees
 * @param stretch the drawn length of the straight limb as a fraction of its real length; 1 if it is bent
 */
public record Limb(Point root, Point joint, Point end, double way, double stretch) {

    /** A limb from {@code root} to {@code end} with bones of the given lengths, drawn longer if they do not reach. */
    static Limb reaching(Point root, Point end, double upper, double lower, Reach reach, double straightWay) {
        double distance = root.distance(end);
        Point along = end.minus(root).unit();
        Point joint;
        if (distance >= upper + lower) {
            joint = root.plus(along, distance * upper / (upper + lower));
        } else {
            double share = (upper * upper - lower * lower + distance * distance) / (2 * Math.max(distance, 0.001));
            double aside = Math.sqrt(Math.max(0, upper * upper - share * share));
            Point normal = along.right().dot(reach.bend()) >= 0
                    ? along.right()
                    : along.right().times(-1);
            joint = root.plus(along, share).plus(normal, aside);
        }
        return withWay(root, joint, end, reach, straightWay, Math.max(1, distance / (upper + lower)));
    }

    static Limb turned(Point root, double upper, double lower, Reach reach, double straightWay) {
        Point joint = root.plus(Point.towards(reach.upper()), upper);
        Point end = joint.plus(Point.towards(reach.lower()), lower);
        return withWay(root, joint, end, reach, straightWay, 1);
    }

    private static Limb withWay(Point root, Point joint, Point end, Reach reach, double straightWay, double stretch) {
        double straight = end.minus(joint).degrees() + straightWay;
        return new Limb(root, joint, end, reach.way().orElse(straight), stretch);
    }
}
