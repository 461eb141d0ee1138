package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.HandShape;
import dev.unknot.content.drawing.figure.Measures;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.figure.Reach;
import dev.unknot.content.drawing.figure.Reach.Touch;
import dev.unknot.content.drawing.figure.Side;
import dev.unknot.content.drawing.figure.View;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the pose of a body. */
final class PoseReader {

    private static final double SIZE = 1.2;
    private static final double SLEEVE = 0.62;
    /** The upper back of a person seen from the side is slightly rounded. */
    private static final double THORACIC = -1.2;

    private final Spec spec;
    private final View view;
    private final double spine;

    private PoseReader(Spec spec) {
        this.spec = spec;
        view = spec.constant("view", View.class).orElse(View.SIDE);
        spine = spec.number("spine", 0);
    }

    static Pose pose(Spec spec) {
        return new PoseReader(spec).read();
    }

    private Pose read() {
        return new Pose(
                view,
                spec.number("size", SIZE),
                spec.place("hip").offset(),
                trunk(),
                head(),
                limbs("Arm", this::arm),
                limbs("Leg", PoseReader::leg),
                spec.flag("legOver", false));
    }

    private Pose.Trunk trunk() {
        double curve = spec.number("curve", 0);
        return new Pose.Trunk(
                spine,
                spec.number("shorterSpine", 1),
                curve + spec.number("lumbar", 0),
                curve + spec.number("thoracic", view == View.SIDE ? THORACIC : 0),
                spec.number("pelvis", 0),
                spec.number("halfShoulders", Measures.HALF_SHOULDERS),
                shoulders());
    }

    private Map<Side, Point> shoulders() {
        Map<Side, Point> moved = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            spec.findPlace(side.key() + "Shoulder")
                    .or(() -> spec.findPlace("shoulder"))
                    .ifPresent(place -> moved.put(side, place.offset()));
        }
        return moved;
    }

    private Pose.Head head() {
        double neck = spec.number("neck", spine);
        return new Pose.Head(
                neck,
                spec.number("shorterNeck", 1),
                spec.findPlace("glide").map(place -> place.offset()).orElse(new Point(0, 0)),
                spec.number("head", neck),
                spec.number("turn", 0),
                spec.number("nod", 0),
                spec.flag("headBehind", false),
                spec.flag("eyesClosed", false),
                spec.number("mouth", 0));
    }

    private <T> Map<Side, T> limbs(String kind, Function<SidedSpec, T> limb) {
        Map<Side, T> limbs = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            spec.part(side.key() + kind)
                    .filter(part -> !part.flag("none", false))
                    .ifPresent(part -> limbs.put(side, limb.apply(new SidedSpec(side, part))));
        }
        return limbs;
    }

    private Pose.Arm arm(SidedSpec sided) {
        Spec arm = sided.spec();
        return new Pose.Arm(
                reach(arm),
                hand(sided),
                arm.flag("behind", false),
                arm.number("sleeve", SLEEVE),
                arm.flag("upperHidden", false));
    }

    private Pose.Hand hand(SidedSpec sided) {
        Spec arm = sided.spec();
        String thumb = arm.text("thumb").orElse(sided.side() == Side.NEAR ? "left" : "right");
        return new Pose.Hand(
                arm.constant("hand", HandShape.class).orElse(view == View.SIDE ? HandShape.EDGE : HandShape.FLAT),
                thumb.equals("right"),
                arm.number("curl", 0),
                arm.number("handScale", 1),
                arm.constant("handLayer", Pose.Layer.class).orElse(Pose.Layer.ARM));
    }

    private static Pose.Leg leg(SidedSpec sided) {
        Spec leg = sided.spec();
        return new Pose.Leg(
                reach(leg),
                leg.flag("behind", false),
                leg.text("foot").filter("front"::equals).isPresent());
    }

    private static Reach reach(Spec limb) {
        Touch touch = limb.findPlace("touch").isPresent()
                ? Touch.FINGERS
                : limb.findPlace("palm").isPresent() ? Touch.PALM : Touch.END;
        double upper = limb.number("upper", 180);
        return new Reach(
                limb.findPlace("touch").or(() -> limb.findPlace("palm")).or(() -> limb.findPlace("to")),
                touch,
                limb.number("way"),
                direction(limb.text("bend").orElse("down")),
                upper,
                limb.number("lower", upper),
                limb.number("shorterUpper", 1),
                limb.number("shorterLower", 1));
    }

    private static Point direction(String name) {
        return Optional.ofNullable(
                        Map.of("up", 0, "right", 90, "down", 180, "left", 270).get(name))
                .map(Point::towards)
                .orElseThrow(() -> new IllegalArgumentException(
                        "bend must be up, right, down or left, not " + name.toLowerCase(Locale.ROOT)));
    }

    private record SidedSpec(Side side, Spec spec) {}
}
