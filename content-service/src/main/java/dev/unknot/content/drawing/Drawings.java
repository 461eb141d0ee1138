package dev.unknot.content.drawing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.SketchReader;
import dev.unknot.content.drawing.svg.Skin;
import dev.unknot.content.drawing.svg.SvgDrawing;
import dev.unknot.content.drawing.svg.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The drawings bundled with this service. Each position is drawn once, whatever its colours and title. */
@ApplicationScoped
public class Drawings {

    private static final String FILE = "/drawings.yaml";
    // A picture has 14 kB at most and one in motion about 50 kB, so they take about 40 MB at most.
    private static final int MOST = 2_000;

    private final Map<String, Sketch> sketches = read();
    private final Map<Content, String> contents = new ConcurrentHashMap<>();
    private final Map<Picture, DrawnSvg> drawn = new ConcurrentHashMap<>();

    /** All sketches by name. */
    public static Map<String, Sketch> read() {
        try (InputStream in = Drawings.class.getResourceAsStream(FILE)) {
            InputStream file = Objects.requireNonNull(in, FILE + " is not on the class path");
            return SketchReader.read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** The overview of the remedy's drawing, titled by this content, whether it is published or not. */
    public Optional<DrawnSvg> overview(RemedyContent remedy, String language) {
        return remedy.drawing()
                .flatMap(this::find)
                .map(sketch -> draw(
                        sketch,
                        Position.OVERVIEW,
                        Theme.AUTO,
                        Skin.LAKE,
                        Title.of(sketch, Position.OVERVIEW, Optional.of(remedy), language)));
    }

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(sketches.get(name));
    }

    List<Sketch> of(RemedyContent remedy) {
        return sketches.values().stream()
                .filter(sketch -> sketch.remedy().equals(remedy.slug()))
                .toList();
    }

    DrawnSvg draw(Sketch sketch, Position position, Theme theme, Skin skin, Title title) {
        if (drawn.size() >= MOST) {
            drawn.clear();
        }
        Content content = new Content(sketch.name(), position);
        String shapes = contents.computeIfAbsent(content, key -> SvgDrawing.content(sketch, position));
        return drawn.computeIfAbsent(
                new Picture(content, theme, skin, title),
                key -> DrawnSvg.of(SvgDrawing.picture(sketch, shapes, theme, skin, title.language(), title.text())));
    }

    private record Content(String name, Position position) {}

    private record Picture(Content content, Theme theme, Skin skin, Title title) {}
}
