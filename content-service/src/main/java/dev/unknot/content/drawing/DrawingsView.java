package dev.unknot.content.drawing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.Sketch.Caption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the drawings of a remedy show, in the order of its steps. */
@Schema(name = "Drawings")
public record DrawingsView(
        @Schema(examples = "calf-wall-stretch") String remedy,

        List<PositionView> positions,

        @Schema(
                description = "The drawing in motion, if there is one.",
                examples = "/drawings/calf-wall-stretch.svg?position=animated")
        Optional<String> animated) {

    /** A drawing of one position. */
    @Schema(name = "DrawnPosition")
    public record PositionView(
            @Schema(description = "The number of the step that it shows, from 1.")
            int step,

            @Schema(
                    description = "Whether the movement begins or ends there.",
                    enumeration = {"start", "end"})
            String position,

            @Schema(examples = "/drawings/calf-wall-stretch.svg?position=start")
            String url,

            @Schema(description = "A description of the picture.")
            String text,

            @Schema(description = "The language of the description.", examples = "en")
            String language) {}

    static DrawingsView of(RemedyContent remedy, List<Sketch> sketches, String tag) {
        List<PositionView> positions = sketches.stream()
                .flatMap(sketch -> Stream.of(Position.START, Position.END)
                        .flatMap(position -> view(sketch, position, remedy, tag).stream()))
                .sorted(Comparator.comparingInt(PositionView::step))
                .toList();
        Optional<String> animated = sketches.stream()
                .filter(Sketch::animated)
                .map(sketch -> url(sketch, Position.ANIMATED))
                .findFirst();
        return new DrawingsView(remedy.slug(), positions, animated);
    }

    /** Absent if an editor has left out the step. */
    private static Optional<PositionView> view(Sketch sketch, Position position, RemedyContent remedy, String tag) {
        Title title = Title.of(sketch, position, Optional.of(remedy), tag);
        return Optional.ofNullable(sketch.captions().get(position))
                .map(Caption::step)
                .filter(step -> step <= remedy.steps().size())
                .map(step ->
                        new PositionView(step, position.key(), url(sketch, position), title.text(), title.language()));
    }

    private static String url(Sketch sketch, Position position) {
        return "/drawings/" + sketch.name() + ".svg?position=" + position.key();
    }
}
