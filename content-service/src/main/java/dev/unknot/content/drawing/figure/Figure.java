package dev.unknot.content.drawing.figure;

import dev.unknot.content.drawing.figure.Pose.LimbPose;
import java.util.HashMap;
import java.util.Map;

/** A body in a pose, with the position of every joint. */
public final class Figure {

    private final Pose pose;
    private final Measures measures;
    private final Point hip;
    private final Point shoulders;
    private final Point bulge;
    private final Map<String, Limb> limbs = new HashMap<>();

    public Figure(Pose pose) {
        this.pose = pose;
        measures = new Measures(pose.size());
        hip = pose.hip().offset();
        shoulders = hip.plus(Point.towards(pose.spine()), measures.spine() * pose.shorterSpine());
        bulge = Point.towards(pose.spine()).right().times(2 * pose.curve() * pose.size() * (pose.lookLeft() ? -1 : 1));
        pose.legs().forEach((side, leg) -> limbs.put(side + ".leg", leg(side, leg)));
        pose.arms().forEach((side, arm) -> limbs.put(side + ".arm", arm(side, arm)));
    }

    public Pose pose() {
        return pose;
    }

    public Measures measures() {
        return measures;
    }

    public Map<String, Limb> limbs() {
        return Map.copyOf(limbs);
    }

    public Point head() {
        return shoulders.plus(Point.towards(pose.neck()), measures.neck());
    }

    /** The direction that the body faces; right if it is not seen from the side. */
    public Point front() {
        return Point.towards(pose.spine()).right().times(pose.lookLeft() ? -1 : 1);
    }

    /** A point on the spine: 0 at the hip, 1 at the shoulders. */
    public Point spine(double share) {
        Point middle = hip.between(shoulders, 0.5).plus(bulge);
        return hip.between(middle, share).between(middle.between(shoulders, share), share);
    }

    public Point spineWay(double share) {
        return spine(Math.min(1, share + 0.02))
                .minus(spine(Math.max(0, share - 0.02)))
                .unit();
    }

    public Point at(Place place) {
        return place.anchor().isEmpty() ? place.offset() : at(place.anchor()).plus(place.offset(), pose.size());
    }

    /**
     * The position of a part of the body: {@code hip}, {@code shoulders}, {@code head}, {@code spine:0.5}, {@code
     * near.shoulder}, {@code far.knee}, or a fraction along a bone such as {@code near.shin:0.3}.
     */
    public Point at(String anchor) {
        String[] parts = anchor.split(":");
        double share = parts.length > 1 ? Double.parseDouble(parts[1]) : 0.5;
        return switch (parts[0]) {
            case "hip" -> hip;
            case "shoulders" -> shoulders;
            case "head" -> head();
            case "neck" -> shoulders.between(head(), share);
            case "spine" -> spine(share);
            default -> ofLimb(parts[0], share);
        };
    }

    private Point ofLimb(String name, double share) {
        String side = name.split("\\.")[0];
        return switch (name.substring(side.length() + 1)) {
            case "shoulder" -> shoulder(side);
            case "hip" -> hip(side);
            case "elbow" -> limb(side, "arm").joint();
            case "hand" -> limb(side, "arm").end();
            case "fingers" -> limb(side, "arm").tip();
            case "upperArm" ->
                limb(side, "arm").root().between(limb(side, "arm").joint(), share);
            case "forearm" ->
                limb(side, "arm").joint().between(limb(side, "arm").end(), share);
            case "knee" -> limb(side, "leg").joint();
            case "ankle" -> limb(side, "leg").end();
            case "toes" -> limb(side, "leg").tip();
            case "thigh" -> limb(side, "leg").root().between(limb(side, "leg").joint(), share);
            case "shin" -> limb(side, "leg").joint().between(limb(side, "leg").end(), share);
            default -> throw new IllegalArgumentException("unknown part of the body: " + name);
        };
    }

    private Limb limb(String side, String kind) {
        Limb limb = limbs.get(side + "." + kind);
        if (limb == null) {
            throw new IllegalArgumentException("the body has no " + side + " " + kind + " yet");
        }
        return limb;
    }

    private Point shoulder(String side) {
        return aside(shoulders, spineWay(1), side, measures.halfShoulders());
    }

    private Point hip(String side) {
        return aside(hip, spineWay(0), side, measures.halfHips());
    }

    private Point aside(Point middle, Point up, String side, double half) {
        if (pose.view() == View.SIDE) {
            return middle;
        }
        return middle.plus(up.right(), side.equals("near") ? half : -half);
    }

    private Limb arm(String side, LimbPose arm) {
        Limb limb = limb(shoulder(side), arm, measures.upperArm(), measures.forearm());
        Point way = arm.tip()
                .map(Point::towards)
                .orElse(limb.end().minus(limb.joint()).unit());
        return limb.withTip(limb.end().plus(way, 7 * pose.size()));
    }

    private Limb leg(String side, LimbPose leg) {
        Limb limb = limb(hip(side), leg, measures.thigh(), measures.shin());
        Point shin = limb.end().minus(limb.joint()).unit();
        Point way = leg.tip().map(Point::towards).orElse(shin.right().times(pose.lookLeft() ? 1 : -1));
        return limb.withTip(limb.end().plus(way, measures.foot()));
    }

    private Limb limb(Point root, LimbPose limb, double fullUpper, double fullLower) {
        double upper = fullUpper * limb.shorterUpper();
        double lower = fullLower * limb.shorterLower();
        return limb.end()
                .map(end -> Limb.reaching(root, at(end), upper, lower, limb.bend()))
                .orElseGet(() -> Limb.turned(root, limb.upper(), upper, limb.lower(), lower));
    }
}
