package dev.unknot.content.drawing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The text alternative of a drawing. */
record Title(String text, String language) {

    /**
     * The text from the remedy of the same name, in the language nearest to {@code tag}; the name itself if there is
     * none.
     */
    static Title of(String name, Optional<RemedyContent> remedy, String tag) {
        Map<String, Text> texts = remedy.map(RemedyContent::texts).orElse(Map.of());
        return Stream.of(tag, tag.split("-")[0], RemedyContent.ENGLISH)
                .flatMap(language -> in(language, texts).stream())
                .findFirst()
                .orElseGet(() -> new Title(name.replace('-', ' '), RemedyContent.ENGLISH));
    }

    private static Optional<Title> in(String language, Map<String, Text> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().equalsIgnoreCase(language))
                .flatMap(text -> text.getValue().drawing().stream().map(title -> new Title(title, text.getKey())))
                .findFirst();
    }
}
