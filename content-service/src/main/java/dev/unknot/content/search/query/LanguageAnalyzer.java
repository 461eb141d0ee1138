package dev.unknot.content.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Turns texts of one language into stems without accents and stop words. It splits words where {@link Words} does. In a language
 * without a stemmer, the words themselves are the stems.
 */
public final class LanguageAnalyzer extends Analyzer {

    private static final String ENGLISH_STOP_WORDS = "/org/apache/lucene/analysis/snowball/english_stop.txt";
    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 20;

    private final String language;
    private final CharArraySet stopWords;
    private final CharArraySet parts;

    private LanguageAnalyzer(String language, Collection<String> parts) {
        this.language = language.split("-")[0];
        this.stopWords = withoutAccents(stopWords(this.language));
        this.parts = new CharArraySet(parts, false);
    }

    /** For queries. */
    public static LanguageAnalyzer of(String language) {
        return new LanguageAnalyzer(language, List.of());
    }

    /** For texts: a German compound is also found by those of its {@code parts}. */
    public static LanguageAnalyzer splitting(String language, Collection<String> parts) {
        return new LanguageAnalyzer(language, parts);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Words::isPartOfAWord);
        TokenStream found = new StopFilter(new LowerCaseFilter(words), stopWords);
        TokenStream plain =
                new ASCIIFoldingFilter(language.equals("de") ? new GermanNormalizationFilter(found) : found);
        TokenStream kept = new StopFilter(plain, stopWords);
        TokenStream split = parts.isEmpty()
                ? kept
                : new DictionaryCompoundWordTokenFilter(
                        kept, parts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true);
        return new TokenStreamComponents(words, stemmed(split));
    }

    private TokenStream stemmed(TokenStream words) {
        return switch (language) {
            case "en" -> new SnowballFilter(words, new EnglishStemmer());
            case "de" -> new SnowballFilter(words, new GermanStemmer());
            case "es" -> new SnowballFilter(new StemmerOverrideFilter(words, SpanishStems.OWN), new SpanishStemmer());
            default -> words;
        };
    }

    private static CharArraySet stopWords(String language) {
        return switch (language) {
            case "en" -> EnglishStopWords.ALL;
            case "de" -> GermanAnalyzer.getDefaultStopSet();
            case "es" -> SpanishAnalyzer.getDefaultStopSet();
            default -> CharArraySet.EMPTY_SET;
        };
    }

    /** The words and how they are typed without accents. */
    private static CharArraySet withoutAccents(CharArraySet words) {
        CharArraySet all = new CharArraySet(words, false);
        for (Object word : words) {
            all.add(Words.folded(new String((char[]) word)));
        }
        return all;
    }

    private static final class SpanishStems {
        // A foam roller (rodillo) is no knee (rodilla).
        static final StemmerOverrideFilter.StemmerOverrideMap OWN = own();

        private static StemmerOverrideFilter.StemmerOverrideMap own() {
            StemmerOverrideFilter.Builder own = new StemmerOverrideFilter.Builder();
            own.add("rodillo", "rodillo");
            own.add("rodillos", "rodillo");
            try {
                return own.build();
            } catch (IOException e) {
                throw new UncheckedIOException("the stems of Spanish words cannot be prepared", e);
            }
        }
    }

    private static final class EnglishStopWords {
        // Apostrophes separate words here, so "don't" leaves a t.
        static final CharArraySet ALL = read();

        private static CharArraySet read() {
            try (InputStream in = Analyzer.class.getResourceAsStream(ENGLISH_STOP_WORDS);
                    Reader reader = new InputStreamReader(
                            Objects.requireNonNull(in, ENGLISH_STOP_WORDS + " is not on the class path"),
                            StandardCharsets.UTF_8)) {
                CharArraySet words = new CharArraySet(WordlistLoader.getSnowballWordSet(reader), false);
                words.addAll(List.of("s", "t", "m", "d", "ll", "re", "ve"));
                return CharArraySet.unmodifiableSet(words);
            } catch (IOException e) {
                throw new UncheckedIOException(ENGLISH_STOP_WORDS + " cannot be read", e);
            }
        }
    }
}
