package dev.unknot.content.drawing.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body in a pose, with the position of every joint. */
public final class Figure {

    private final Pose pose;
    private final double size;
    private final Spine spine;
    private final Map<Side, Limb> arms = new EnumMap<>(Side.class);
    private final Map<Side, Limb> legs = new EnumMap<>(Side.class);

    public Figure(Pose pose) {
        this.pose = pose;
        size = pose.size();
        spine = Spine.of(
                pose.trunk(), pose.hip(), Measures.SPINE * size * pose.trunk().shorter(), size);
        List.of(Side.FAR, Side.NEAR)
                .forEach(side -> Optional.ofNullable(pose.legs().get(side))
                        .ifPresent(leg -> legs.put(side, leg(side, leg.reach()))));
        Side first = reachesForFarArm() ? Side.FAR : Side.NEAR;
        List.of(first, first.other())
                .forEach(side ->
                        Optional.ofNullable(pose.arms().get(side)).ifPresent(arm -> arms.put(side, arm(side, arm))));
    }

    public Pose pose() {
        return pose;
    }

    public double size() {
        return size;
    }

    public boolean isSeenFrom(View view) {
        return pose.view() == view;
    }

    public Optional<Limb> arm(Side side) {
        return Optional.ofNullable(arms.get(side));
    }

    public Optional<Limb> leg(Side side) {
        return Optional.ofNullable(legs.get(side));
    }

    public Point hip() {
        return spine.hip();
    }

    public Point shoulders() {
        return spine.shoulders();
    }

    public Point spine(double share) {
        return spine.at(share);
    }

    public Point spineWay(double share) {
        return spine.way(share);
    }

    public Point head() {
        Pose.Head head = pose.head();
        return shoulders()
                .plus(Point.towards(head.neck()), Measures.NECK * size * head.shorterNeck())
                .plus(head.glide(), size);
    }

    public Point neckTop() {
        Point up = Point.towards(pose.head().way());
        return head().plus(up, -6 * size).plus(up.right(), isSeenFrom(View.SIDE) ? -2.5 * size : 0);
    }

    public Point shoulder(Side side) {
        Point moved =
                pose.trunk().shoulders().getOrDefault(side, new Point(0, 0)).times(size);
        if (isSeenFrom(View.SIDE)) {
            return spine(0.87).plus(moved);
        }
        Point up = spineWay(1);
        return shoulders()
                .plus(up, -4.5 * size)
                .plus(up.right(), side.sign() * pose.trunk().halfShoulders() * size)
                .plus(moved);
    }

    public Point hip(Side side) {
        return isSeenFrom(View.SIDE) ? hip() : hip().plus(spineWay(0).right(), side.sign() * Measures.HALF_HIPS * size);
    }

    public Point at(Place place) {
        return place.anchor().isEmpty() ? place.offset() : at(place.anchor()).plus(place.offset(), size);
    }

    /**
     * The position of a part of the body: {@code hip}, {@code shoulders}, {@code head}, {@code spine:0.5}, {@code
     * near.shoulder}, {@code far.knee}, or a fraction along a bone such as {@code near.shin:0.3}.
     */
    public Point at(String anchor) {
        String[] parts = anchor.split(":");
        double share = parts.length > 1 ? Double.parseDouble(parts[1]) : 0.5;
        return switch (parts[0]) {
            case "hip" -> hip();
            case "shoulders" -> shoulders();
            case "head" -> head();
            case "neck" -> shoulders().between(head(), share);
            case "spine" -> spine(share);
            default -> ofLimb(parts[0], share);
        };
    }

    private Point ofLimb(String name, double share) {
        int dot = name.indexOf('.');
        Side side = name.substring(0, Math.max(0, dot)).equals(Side.FAR.key()) ? Side.FAR : Side.NEAR;
        return switch (name.substring(dot + 1)) {
            case "shoulder" -> shoulder(side);
            case "hip" -> hip(side);
            case "elbow" -> posed(arms, side, name).joint();
            case "wrist" -> posed(arms, side, name).end();
            case "hand" -> beyond(posed(arms, side, name), Measures.HAND * 0.4);
            case "fingers" -> beyond(posed(arms, side, name), Measures.HAND * 0.95);
            case "upperArm" -> upper(posed(arms, side, name), share);
            case "forearm" -> lower(posed(arms, side, name), share);
            case "knee" -> posed(legs, side, name).joint();
            case "ankle" -> posed(legs, side, name).end();
            case "toes" -> beyond(posed(legs, side, name), Measures.FOOT);
            case "thigh" -> upper(posed(legs, side, name), share);
            case "shin" -> lower(posed(legs, side, name), share);
            default -> throw new IllegalArgumentException("unknown part of the body: " + name);
        };
    }

    private static Limb posed(Map<Side, Limb> limbs, Side side, String name) {
        return Optional.ofNullable(limbs.get(side))
                .orElseThrow(() -> new IllegalArgumentException("the body has no limb yet for " + name));
    }

    private Point beyond(Limb limb, double length) {
        return limb.end().plus(Point.towards(limb.way()), length * size);
    }

    private static Point upper(Limb limb, double share) {
        return limb.root().between(limb.joint(), share);
    }

    private static Point lower(Limb limb, double share) {
        return limb.joint().between(limb.end(), share);
    }

    private boolean reachesForFarArm() {
        return Optional.ofNullable(pose.arms().get(Side.NEAR))
                .flatMap(arm -> arm.reach().target())
                .filter(place -> place.isOn(Side.FAR))
                .isPresent();
    }

    private Limb arm(Side side, Pose.Arm arm) {
        double hand = Measures.HAND * size * arm.hand().scale();
        return limb(shoulder(side), arm.reach(), Measures.UPPER_ARM, Measures.FOREARM, hand, 0);
    }

    private Limb leg(Side side, Reach reach) {
        return limb(hip(side), reach, Measures.THIGH, Measures.SHIN, 0, -90);
    }

    private Limb limb(Point root, Reach reach, double fullUpper, double fullLower, double hand, double straightWay) {
        double upper = fullUpper * size * reach.shorterUpper();
        double lower = fullLower * size * reach.shorterLower();
        return reach.target()
                .map(place -> at(place)
                        .plus(
                                Point.towards(reach.way().orElse(0.0)),
                                -hand * reach.touch().share()))
                .map(end -> Limb.reaching(root, end, upper, lower, reach, straightWay))
                .orElseGet(() -> Limb.turned(root, upper, lower, reach, straightWay));
    }
}
