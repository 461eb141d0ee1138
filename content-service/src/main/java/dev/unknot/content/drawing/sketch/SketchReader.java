package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.figure.Pose.LimbPose;
import dev.unknot.content.drawing.figure.View;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the file of drawings: a mapping of names to sketches. */
public final class SketchReader {

    private SketchReader() {}

    /** All drawings by name. */
    public static Map<String, Sketch> read(Reader yaml) {
        Map<String, Map<String, Object>> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<String, Sketch> sketches = new LinkedHashMap<>();
        document.forEach((name, values) -> sketches.put(name, sketch(name, new Spec(values))));
        return sketches;
    }

    private static Sketch sketch(String name, Spec spec) {
        try {
            return new Sketch(
                    name,
                    spec.part("pose").map(SketchReader::pose),
                    spec.parts("props"),
                    spec.parts("accents"),
                    spec.parts("arrows"));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IllegalArgumentException("drawing " + name + ": " + e.getMessage(), e);
        }
    }

    private static Pose pose(Spec spec) {
        double spine = spec.number("spine", 0);
        double neck = spec.number("neck", spine);
        return new Pose(
                View.valueOf(spec.text("view").orElse("side").toUpperCase(Locale.ROOT)),
                spec.number("size", 1),
                spec.place("hip"),
                spine,
                spec.number("shorterSpine", 1),
                spec.number("curve", 0),
                neck,
                spec.number("head", neck),
                spec.number("turn", 0),
                spec.number("nod", 0),
                spec.text("looks").filter("left"::equals).isPresent(),
                limbs(spec, "Arm"),
                limbs(spec, "Leg"));
    }

    private static Map<String, LimbPose> limbs(Spec pose, String kind) {
        Map<String, LimbPose> limbs = new LinkedHashMap<>();
        pose.part("near" + kind).ifPresent(limb -> limbs.put("near", limb(limb)));
        pose.part("far" + kind).ifPresent(limb -> limbs.put("far", limb(limb)));
        return limbs;
    }

    private static LimbPose limb(Spec spec) {
        return new LimbPose(
                spec.findPlace("to"),
                way(spec.text("bend").orElse("down")),
                spec.number("upper", 180),
                spec.number("lower", 180),
                spec.number("tip"),
                spec.flag("behind"),
                spec.number("shorterUpper", 1),
                spec.number("shorterLower", 1));
    }

    private static Point way(String name) {
        return Optional.ofNullable(
                        Map.of("up", 0, "right", 90, "down", 180, "left", 270).get(name))
                .map(Point::towards)
                .orElseThrow(() -> new IllegalArgumentException("unknown direction to bend: " + name));
    }
}
