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
        StringBuilder html = new StringBuilder(text.length() + 100);
        Matcher words = Words.IN_TEXT.matcher(text);
        int end = 0;
        while (words.find()) {
            escape(text, end, words.start(), html);
            // A word has no character that HTML needs escaped.
            String word = words.group();
            if (matches.test(Words.plain(word))) {
                html.append(START).append(word).append("</mark>");
            } else {
                html.append(word);
            }
            end = words.end();
        }
        escape(text, end, text.length(), html);
        return html.toString();
    }

    private static boolean isMarked(String html) {
        return html.contains(START);
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(at));
            }
        }
    }
}
