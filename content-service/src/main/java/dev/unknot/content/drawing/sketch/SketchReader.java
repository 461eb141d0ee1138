package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.sketch.Sketch.Box;
import dev.unknot.content.drawing.sketch.Sketch.Caption;
import dev.unknot.content.drawing.sketch.Sketch.Movement;
import java.io.Reader;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    spec.text("of").orElse(name),
                    spec.numbers("box").map(SketchReader::box).orElse(Box.ALL),
                    spec.part("pose").map(pose -> movement(pose, spec)),
                    spec.flag("ghost", true),
                    spec.flag("animate", false),
                    captions(spec),
                    spec.parts("props"),
                    spec.parts("accents"),
                    spec.parts("arrows"));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IllegalArgumentException("drawing " + name + ": " + e.getMessage(), e);
        }
    }

    private static Movement movement(Spec pose, Spec spec) {
        return new Movement(
                spec.part("start").map(pose::with).orElse(pose),
                spec.part("end").map(pose::with).orElse(pose));
    }

    private static Map<Position, Caption> captions(Spec spec) {
        Map<Position, Caption> captions = new EnumMap<>(Position.class);
        for (Position position : List.of(Position.START, Position.END)) {
            spec.part(position.key())
                    .flatMap(part -> part.number("step"))
                    .ifPresent(step -> captions.put(position, new Caption(step.intValue(), texts(spec, position))));
        }
        return captions;
    }

    private static Map<String, String> texts(Spec spec, Position position) {
        Map<String, String> texts = new LinkedHashMap<>();
        spec.part("texts")
                .flatMap(all -> all.part(position.key()))
                .ifPresent(part -> part.values().forEach((language, text) -> texts.put(language, (String) text)));
        return texts;
    }

    private static Box box(double[] numbers) {
        return new Box(numbers[0], numbers[1], numbers[2]);
    }
}
