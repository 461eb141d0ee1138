package dev.unknot.content.search;

import dev.unknot.content.search.query.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/** A text as HTML, and where its words are. */
final class StemmedText {

    private static final String START = "<mark>";
    private static final String END = "</mark>";
    private static final int ROOM_FOR_MARKS = 100;

    private final String html;
    private final Word[] words;

    /** {@link HighlightMatcher#sign} of each word, side by side, since hardly any word of a text is one of a search. */
    private final long[] signs;

    /** A word that is no stop word, and its position in the HTML. */
    private record Word(int start, int end, String stem) {}

    private StemmedText(String html, List<Word> words) {
        this.html = html;
        this.words = words.toArray(Word[]::new);
        this.signs = words.stream()
                .mapToLong(word -> HighlightMatcher.sign(word.stem()))
                .toArray();
    }

    /** @param stem the stem of a word in lower case; empty for a stop word */
    static StemmedText of(String text, Function<String, Optional<String>> stem) {
        StringBuilder html = new StringBuilder(text.length());
        List<Word> words = new ArrayList<>();
        Matcher each = Words.IN_TEXT.matcher(text);
        int end = 0;
        while (each.find()) {
            escape(text, end, each.start(), html);
            int start = html.length();
            // A word has no character that HTML needs escaped.
            html.append(text, each.start(), each.end());
            end = each.end();
            stem.apply(Words.plain(each.group())).ifPresent(known -> words.add(new Word(start, html.length(), known)));
        }
        escape(text, end, text.length(), html);
        return new StemmedText(html.toString(), words);
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

    /** The text as HTML. */
    String html() {
        return html;
    }

    /** The text as HTML, with {@code <mark>} around each word that matches; empty if none does. */
    Optional<String> marked(HighlightMatcher matcher) {
        StringBuilder marked = new StringBuilder();
        int end = 0;
        for (int at = 0; at < signs.length; at++) {
            if (matcher.mayMatch(signs[at]) && matcher.matches(words[at].stem())) {
                Word word = words[at];
                marked.ensureCapacity(html.length() + ROOM_FOR_MARKS);
                marked.append(html, end, word.start()).append(START);
                marked.append(html, word.start(), word.end()).append(END);
                end = word.end();
            }
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(marked.append(html, end, html.length()).toString());
    }
}
