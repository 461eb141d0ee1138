package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.search.SearchIndex.Word;
import dev.unknot.content.search.query.Lexicon;
import dev.unknot.content.search.query.Question;
import dev.unknot.content.search.query.Words;
import dev.unknot.content.shelf.Shelf;
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

/** Finds remedies by what people write. It asks the database, so it blocks. */
@ApplicationScoped
public class Search {

    private final SearchIndex index;
    private final Stems stems;
    private volatile Lexicons lexicons = new Lexicons(new Shelf(List.of()));

    Search(SearchIndex index, Stems stems) {
        this.index = index;
        this.stems = stems;
    }

    /** Every remedy on the shelf that fits {@code text}, which is understood in {@code language}. */
    public Found find(Shelf shelf, String text, String language) {
        List<String> languages =
                Stream.of(language, RemedyContent.ENGLISH).distinct().toList();
        Question question =
                lexicons(shelf).of(language).understand(text, words -> new HashSet<>(index.unheard(words, languages)));
        List<Match> matches = question.wanted().isEmpty()
                ? List.of()
                : index.ranked(question.wanted(), languages, shelf.remedies().size());
        return new Found(matches, question);
    }

    /** What was wanted marked in the texts of each remedy. */
    public List<Highlights> highlights(Found found, List<Highlights.Of> remedies) {
        List<String> phrases = found.question().phrases();
        Map<Word, Set<String>> known = stems.of(words(phrases, remedies));
        Map<String, Marker> markers = remedies.stream()
                .map(Highlights.Of::language)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), language -> new Marker(phrases, language, known)));
        return remedies.stream()
                .map(remedy -> Highlights.of(remedy, Objects.requireNonNull(markers.get(remedy.language()))::marks))
                .toList();
    }

    private static Set<Word> words(List<String> phrases, List<Highlights.Of> remedies) {
        Set<String> wanted = phrases.stream().flatMap(Words::of).collect(Collectors.toSet());
        return remedies.stream()
                .flatMap(remedy ->
                        Stream.concat(wanted.stream(), remedy.words()).map(word -> new Word(word, remedy.language())))
                .collect(Collectors.toSet());
    }

    private Lexicons lexicons(Shelf shelf) {
        Lexicons known = lexicons;
        if (known.shelf != shelf) {
            known = new Lexicons(shelf);
            lexicons = known;
        }
        return known;
    }

    /** The words on one shelf, each language's from when it is first asked for. */
    private static final class Lexicons {
        private final Shelf shelf;
        private final Map<String, Lexicon> byLanguage = new ConcurrentHashMap<>();

        Lexicons(Shelf shelf) {
            this.shelf = shelf;
        }

        Lexicon of(String language) {
            return byLanguage.computeIfAbsent(language, each -> Lexicon.of(shelf, each));
        }
    }
}
