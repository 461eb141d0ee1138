package dev.unknot.content.drawing;

import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.SketchReader;
import dev.unknot.content.drawing.svg.SvgDrawing;
import dev.unknot.content.drawing.svg.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The drawings bundled with this service. Each is drawn once for each requested theme and title. */
@ApplicationScoped
public class Drawings {

    private static final String FILE = "/drawings.yaml";
    // Four times the size of all drawings in three themes and three languages; only edited titles add to that.
    private static final int MOST = 2_500;

    private final Map<String, Sketch> sketches = read();
    private final Map<Key, DrawnSvg> drawn = new ConcurrentHashMap<>();

    /** All sketches by name. */
    public static Map<String, Sketch> read() {
        try (InputStream in = Drawings.class.getResourceAsStream(FILE)) {
            InputStream file = Objects.requireNonNull(in, FILE + " is not on the class path");
            return SketchReader.read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    Optional<DrawnSvg> find(String name, Theme theme, Title title) {
        return Optional.ofNullable(sketches.get(name)).map(sketch -> drawn(sketch, theme, title));
    }

    private DrawnSvg drawn(Sketch sketch, Theme theme, Title title) {
        if (drawn.size() >= MOST) {
            drawn.clear();
        }
        return drawn.computeIfAbsent(
                new Key(sketch.name(), theme, title),
                key -> DrawnSvg.of(SvgDrawing.of(sketch, theme, title.language(), title.text())));
    }

    private record Key(String name, Theme theme, Title title) {}
}
