package dev.unknot.content.search;

import dev.unknot.content.search.query.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** A text, and where its words are. */
final class StemmedText {

    private static final String START = "<mark>";
    private static final String END = "</mark>";

    private final String text;
    private final List<Word> words;

    /** A word that is no stop word. */
    private record Word(int start, int end, String stem) {}

    private StemmedText(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** @param stem the stem of a word in lower case; empty for a stop word */
    static StemmedText of(String text, Function<String, Optional<String>> stem) {
        List<Word> words = new ArrayList<>();
        Matcher each = Words.IN_TEXT.matcher(text);
        while (each.find()) {
            stem.apply(Words.plain(each.group()))
                    .ifPresent(known -> words.add(new Word(each.start(), each.end(), known)));
        }
        return new StemmedText(text, List.copyOf(words));
    }

    boolean has(Predicate<String> stems) {
        for (Word word : words) {
            if (stems.test(word.stem())) {
                return true;
            }
        }
        return false;
    }

    /** The text as HTML, with {@code <mark>} around each word of which {@code stems} holds. */
    String marked(Predicate<String> stems) {
        StringBuilder html = new StringBuilder(text.length() + 100);
        int end = 0;
        for (Word word : words) {
            if (stems.test(word.stem())) {
                escape(end, word.start(), html);
                // A word has no character that HTML needs escaped.
                html.append(START).append(text, word.start(), word.end()).append(END);
                end = word.end();
            }
        }
        escape(end, text.length(), html);
        return html.toString();
    }

    private void escape(int from, int to, StringBuilder html) {
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
