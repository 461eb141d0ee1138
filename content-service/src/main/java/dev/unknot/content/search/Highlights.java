package dev.unknot.content.search;

import dev.unknot.content.search.query.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remedy's texts with the matches marked. */
@Schema(
        description = "The remedy's texts as HTML, with <mark> around each match and everything else escaped. A part "
                + "without a match is left out.")
public record Highlights(
        @Schema(examples = "<mark>Neck</mark> turns") Optional<String> title,
        Optional<String> summary,

        @Schema(description = "All steps in order, if any of them has a match.")
        Optional<List<String>> steps) {

    private static final String START = "<mark>";

    /** A remedy's texts in one language. */
    public record Texts(String language, String title, String summary, List<String> steps) {}

    /** @param matches whether a lower-case word matches the query */
    static Highlights of(Texts remedy, Predicate<String> matches) {
        List<String> steps =
                remedy.steps().stream().map(step -> html(step, matches)).toList();
        return new Highlights(
                Optional.of(html(remedy.title(), matches)).filter(Highlights::isMarked),
                Optional.of(html(remedy.summary(), matches)).filter(Highlights::isMarked),
                Optional.of(steps).filter(any -> any.stream().anyMatch(Highlights::isMarked)));
    }

    private static String html(String text, Predicate<String> matches) {
        StringBuilder html = new StringBuilder();
        Matcher words = Words.IN_TEXT.matcher(text);
        int end = 0;
        while (words.find()) {
            String word = escaped(words.group());
            html.append(escaped(text.substring(end, words.start())));
            html.append(matches.test(Words.plain(words.group())) ? START + word + "</mark>" : word);
            end = words.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static boolean isMarked(String html) {
        return html.contains(START);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
