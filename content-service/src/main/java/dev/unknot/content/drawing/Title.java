package dev.unknot.content.drawing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.Sketch.Caption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The text alternative of a drawing. */
record Title(String text, String language) {

    /**
     * The text of the position, or else of the remedy, in the language nearest to {@code tag}; the name if there is
     * none.
     */
    static Title of(Sketch sketch, Position position, Optional<RemedyContent> remedy, String tag) {
        Position described = position == Position.START ? Position.START : Position.END;
        Map<String, String> captions = Optional.ofNullable(sketch.captions().get(described))
                .map(Caption::texts)
                .orElse(Map.of());
        return nearest(captions, tag)
                .or(() -> nearest(remedy.map(Title::texts).orElse(Map.of()), tag))
                .orElseGet(() -> new Title(sketch.name().replace('-', ' '), RemedyContent.ENGLISH));
    }

    private static Map<String, String> texts(RemedyContent remedy) {
        Map<String, String> texts = new HashMap<>();
        remedy.texts().forEach((language, text) -> text.drawing().ifPresent(shown -> texts.put(language, shown)));
        return texts;
    }

    private static Optional<Title> nearest(Map<String, String> texts, String tag) {
        return Stream.of(tag, tag.split("-")[0], RemedyContent.ENGLISH)
                .flatMap(language ->
                        texts.entrySet().stream().filter(text -> text.getKey().equalsIgnoreCase(language)))
                .map(text -> new Title(text.getValue(), text.getKey()))
                .findFirst();
    }
}
