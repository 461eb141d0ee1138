package dev.unknot.content.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stems of the words of one language, as they are in the index. */
public final class Stems {

    private static final int MOST = 100_000;
    private static final Map<String, Stems> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final LanguageAnalyzer analyzer;
    private final Cache<String, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private Stems(String language) {
        analyzer = LanguageAnalyzer.of(language);
    }

    public static Stems ofLanguage(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Stems::new);
    }

    /** The stem of a word in lower case; empty if it is a stop word. */
    public Optional<String> of(String word) {
        return known.get(word, this::stem);
    }

    private Optional<String> stem(String word) {
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            Optional<String> stem = stream.incrementToken() ? Optional.of(term.toString()) : Optional.empty();
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException("a word cannot be stemmed", e);
        }
    }
}
