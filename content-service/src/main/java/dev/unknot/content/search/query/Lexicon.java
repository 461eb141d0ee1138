package dev.unknot.content.search.query;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.contracts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The search vocabulary of one language: words of remedies and labels, their spelling, and synonyms. */
public final class Lexicon {

    /** The maximum number of words of a query; further ones are ignored. */
    private static final int MOST_WORDS = 40;

    private static final int SHORTEST_PART = 4;

    private final String language;
    private final Thesaurus thesaurus;
    private final SpellingDictionary spelling;

    private Lexicon(String language, Thesaurus thesaurus, SpellingDictionary spelling) {
        this.language = language;
        this.thesaurus = thesaurus;
        this.spelling = spelling;
    }

    public static Lexicon of(RemedyIndex index, String language) {
        Thesaurus thesaurus = Thesaurus.of(language);
        Stream<String> texts = index.remedies().stream()
                .map(remedy -> remedy.content().texts())
                .flatMap(each -> Stream.ofNullable(each.getOrDefault(language, each.get(RemedyContent.ENGLISH))))
                .flatMap(Lexicon::strings);
        Stream<String> words = Stream.concat(labels(language), thesaurus.words().stream());
        return new Lexicon(language, thesaurus, new SpellingDictionary(Stream.concat(texts, words)));
    }

    private static Stream<String> strings(Text text) {
        return Stream.concat(Stream.of(text.title(), text.summary()), text.steps().stream());
    }

    private static Stream<String> labels(String language) {
        return Label.all(Vocabulary.released()).stream()
                .filter(label -> label.language().equals(language))
                .map(Label::text);
    }

    /**
     * Parses a query.
     *
     * @param unknownWords returns those of the given words that are in no remedy in any form
     */
    public ParsedQuery parse(String text, Function<List<String>, Set<String>> unknownWords) {
        List<String> typed = Words.of(text).limit(MOST_WORDS).toList();
        List<String> unfamiliar =
                typed.stream().filter(word -> !spelling.knows(word)).distinct().toList();
        Set<String> misspelt = unfamiliar.isEmpty() ? Set.of() : unknownWords.apply(unfamiliar);
        List<String> corrected = new ArrayList<>();
        typed.forEach(word -> corrected.addAll(misspelt.contains(word) ? correct(word) : List.of(word)));
        Optional<String> correction =
                corrected.equals(typed) ? Optional.empty() : Optional.of(String.join(" ", corrected));
        return new ParsedQuery(thesaurus.concepts(corrected), correction);
    }

    private List<String> correct(String word) {
        return spelling.correct(word).map(List::of).orElseGet(() -> parts(word));
    }

    // "Nackenschmerzen" is searched as Nacken and Schmerzen.
    private List<String> parts(String word) {
        if (!language.equals("de")) {
            return List.of(word);
        }
        for (int end = word.length() - 1; end >= SHORTEST_PART; end--) {
            String rest = word.substring(end);
            if (spelling.knows(word.substring(0, end))) {
                return rest.length() < SHORTEST_PART || !spelling.knows(rest)
                        ? List.of(word.substring(0, end))
                        : List.of(word.substring(0, end), rest);
            }
        }
        return List.of(word);
    }
}
