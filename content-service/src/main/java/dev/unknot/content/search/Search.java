package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.SearchIndex.Word;
import dev.unknot.content.search.query.Lexicon;
import dev.unknot.content.search.query.ParsedQuery;
import dev.unknot.content.search.query.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Full-text search for remedies. It queries the database, so it blocks. */
@ApplicationScoped
public class Search {

    private final SearchIndex searchIndex;
    private final StemCache stems;
    private volatile Lexicons lexicons = new Lexicons(new RemedyIndex(List.of()));

    Search(SearchIndex searchIndex, StemCache stems) {
        this.searchIndex = searchIndex;
        this.stems = stems;
    }

    /** All remedies of the index that match {@code text}, a query in {@code language}. */
    public SearchResult find(RemedyIndex index, String text, String language) {
        List<String> languages =
                Stream.of(language, RemedyContent.ENGLISH).distinct().toList();
        ParsedQuery query = lexicons(index)
                .of(language)
                .parse(text, words -> new HashSet<>(searchIndex.unknownWords(words, languages)));
        List<Match> matches = query.concepts().isEmpty()
                ? List.of()
                : searchIndex.ranked(
                        query.concepts(), languages, index.remedies().size());
        return new SearchResult(matches, query);
    }

    /** The texts of each remedy with the matches marked. */
    public List<Highlights> highlights(SearchResult result, List<Highlights.Texts> remedies) {
        List<String> phrases = result.query().phrases();
        Map<Word, Set<String>> known = stems.of(words(phrases, remedies));
        Map<String, HighlightMatcher> matchers = remedies.stream()
                .map(Highlights.Texts::language)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), language -> new HighlightMatcher(phrases, language, known)));
        return remedies.stream()
                .map(remedy -> Highlights.of(remedy, Objects.requireNonNull(matchers.get(remedy.language()))::matches))
                .toList();
    }

    private static Set<Word> words(List<String> phrases, List<Highlights.Texts> remedies) {
        Set<String> queryWords = phrases.stream().flatMap(Words::of).collect(Collectors.toSet());
        return remedies.stream()
                .flatMap(remedy -> Stream.concat(queryWords.stream(), remedy.words())
                        .map(word -> new Word(word, remedy.language())))
                .collect(Collectors.toSet());
    }

    private Lexicons lexicons(RemedyIndex index) {
        Lexicons known = lexicons;
        if (known.index != index) {
            known = new Lexicons(index);
            lexicons = known;
        }
        return known;
    }

    /** The lexicons of one index, each created on first use. */
    private static final class Lexicons {
        private final RemedyIndex index;
        private final Map<String, Lexicon> byLanguage = new ConcurrentHashMap<>();

        Lexicons(RemedyIndex index) {
            this.index = index;
        }

        Lexicon of(String language) {
            return byLanguage.computeIfAbsent(language, each -> Lexicon.of(index, each));
        }
    }
}
