package dev.unknot.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a remedy says what was searched for. */
@Schema(
        description = "Where the remedy says what was searched for: HTML in which <mark> stands around each match and "
                + "everything else is escaped. A part without a match is left out.")
public record Highlights(
        @Schema(examples = "<mark>Neck</mark> turns") Optional<String> title,
        Optional<String> summary,

        @Schema(description = "All steps in their order, when any of them has a match.")
        Optional<List<String>> steps) {

    /** Not in use in any text; they stand for the marks until the text is escaped. */
    static final char START = '\uE000';

    static final char END = '\uE001';

    /** A remedy's own words in one language. */
    public record Of(String language, String title, String summary, List<String> steps) {
        Stream<String> texts() {
            return Stream.concat(Stream.of(title, summary), steps.stream()).map(Of::unmarked);
        }

        private static String unmarked(String text) {
            return text.replace(String.valueOf(START), "").replace(String.valueOf(END), "");
        }
    }

    /** The highlights of each remedy, all marked at once. */
    static List<Highlights> of(List<Of> remedies, BiFunction<List<String>, List<String>, List<String>> mark) {
        List<String> texts = remedies.stream().flatMap(Of::texts).toList();
        List<String> languages = remedies.stream()
                .flatMap(remedy -> remedy.texts().map(text -> remedy.language()))
                .toList();
        List<String> marked = texts.isEmpty() ? List.of() : mark.apply(texts, languages);
        List<Highlights> highlights = new ArrayList<>();
        int from = 0;
        for (Of remedy : remedies) {
            int to = from + 2 + remedy.steps().size();
            highlights.add(of(marked.subList(from, to)));
            from = to;
        }
        return highlights;
    }

    private static Highlights of(List<String> marked) {
        List<String> steps = marked.subList(2, marked.size());
        return new Highlights(
                html(marked.get(0)),
                html(marked.get(1)),
                steps.stream().anyMatch(Highlights::isMarked)
                        ? Optional.of(steps.stream().map(Highlights::escaped).toList())
                        : Optional.empty());
    }

    private static Optional<String> html(String text) {
        return isMarked(text) ? Optional.of(escaped(text)) : Optional.empty();
    }

    private static boolean isMarked(String text) {
        return text.indexOf(START) >= 0;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace(String.valueOf(START), "<mark>")
                .replace(String.valueOf(END), "</mark>");
    }
}
