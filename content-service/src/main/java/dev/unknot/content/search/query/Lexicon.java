package dev.unknot.content.search.query;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.contracts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search vocabulary of one language: words of remedies and labels, their spelling, synonyms and wishes. */
public final class Lexicon {

    /** The maximum number of words of a query; further ones are ignored. */
    private static final int MOST_WORDS = 40;

    private static final int SHORTEST_PART = 4;

    private final String language;
    private final Thesaurus thesaurus;
    private final WishLexicon wishes;
    private final OrdinaryWords ordinary;
    private final Stems stems;
    private final Set<String> parts;
    private final WordUses titles;
    private final WordUses texts;
    private final SpellingDictionary spelling;
    private final Set<String> knownWords;
    private final Set<String> knownStems;

    /** Without a remedy. */
    private Lexicon(String language) {
        this.language = language;
        thesaurus = Thesaurus.of(language);
        wishes = WishLexicon.of(language);
        ordinary = OrdinaryWords.of(language);
        stems = Stems.ofLanguage(language);
        parts = Stream.concat(labels(language), thesaurus.words().stream())
                .flatMap(Words::of)
                .filter(word -> word.length() >= SHORTEST_PART)
                .collect(Collectors.toUnmodifiableSet());
        titles = WordUses.in(Stream.of(labels(language), thesaurus.words().stream(), wishes.knownWords().stream())
                .flatMap(each -> each));
        texts = titles;
        spelling = new SpellingDictionary(titles);
        knownWords = Set.of();
        knownStems = Set.of();
    }

    private Lexicon(Lexicon other, WordUses titles, WordUses texts) {
        language = other.language;
        thesaurus = other.thesaurus;
        wishes = other.wishes;
        ordinary = other.ordinary;
        stems = other.stems;
        parts = other.parts;
        this.titles = titles;
        this.texts = texts;
        spelling = new SpellingDictionary(titles);
        knownWords = texts.byWord().keySet().stream().map(Words::folded).collect(Collectors.toUnmodifiableSet());
        knownStems = texts.byWord().keySet().stream()
                .flatMap(word -> stems.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Lexicon of(RemedyIndex index, String language) {
        return new Lexicon(language).with(index.remedies(), List.of());
    }

    /** The lexicon of other remedies: without those that are gone, with those that came. */
    public Lexicon with(List<PublishedRemedy> came, List<PublishedRemedy> gone) {
        return new Lexicon(
                this,
                titles.with(texts(came).map(Text::title), texts(gone).map(Text::title)),
                texts.with(texts(came).flatMap(Lexicon::strings), texts(gone).flatMap(Lexicon::strings)));
    }

    private Stream<Text> texts(List<PublishedRemedy> remedies) {
        return remedies.stream()
                .map(remedy -> remedy.content().texts())
                .flatMap(each -> Stream.ofNullable(each.getOrDefault(language, each.get(RemedyContent.ENGLISH))));
    }

    private static Stream<String> strings(Text text) {
        return Stream.concat(Stream.of(text.title(), text.summary()), text.steps().stream());
    }

    private static Stream<String> labels(String language) {
        return Label.all(Vocabulary.released()).stream()
                .filter(label -> label.language().equals(language))
                .map(Label::text);
    }

    /** Words of which German compounds are made; empty for other languages. */
    public Set<String> partsOfCompounds() {
        return language.startsWith("de") ? parts : Set.of();
    }

    /** Parses a query. */
    public ParsedQuery parse(String text) {
        List<String> typed = Words.of(text).limit(MOST_WORDS).toList();
        WishLexicon.Found found = wishes.in(typed);
        List<String> corrected = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            String word = typed.get(at);
            if (found.positions().get(at)) {
                corrected.add(word);
            } else {
                Reading reading = read(word);
                corrected.add(reading.shown());
                rest.addAll(reading.words());
            }
        }
        Optional<String> correction =
                corrected.equals(typed) ? Optional.empty() : Optional.of(String.join(" ", corrected));
        List<Concept> concepts = thesaurus.concepts(rest);
        boolean onlyWishes = !found.wishes().isEmpty() && concepts.stream().allMatch(Concept::isSlight);
        return new ParsedQuery(onlyWishes ? List.of() : concepts, found.wishes(), correction);
    }

    private Reading read(String word) {
        if (isKnown(word)) {
            return Reading.of(word);
        }
        List<String> compound = parts(word);
        if (compound.size() > 1) {
            return new Reading(word, compound);
        }
        if (ordinary.contains(word)) {
            return new Reading(word, compound.isEmpty() ? List.of(word) : compound);
        }
        return spelling.correct(word)
                .map(Reading::of)
                .orElseGet(() -> new Reading(word, compound.isEmpty() ? List.of(word) : compound));
    }

    private boolean isKnown(String word) {
        return knownWords.contains(Words.folded(word))
                || stems.of(word).map(knownStems::contains).orElse(true);
    }

    /** "Nackenschmerzen" is searched as Nacken and Schmerzen; empty if it does not begin with a known word. */
    private List<String> parts(String word) {
        if (!language.startsWith("de")) {
            return List.of();
        }
        List<String> beginning = List.of();
        for (int end = word.length() - SHORTEST_PART; end >= SHORTEST_PART; end--) {
            String first = word.substring(0, end);
            if (isPart(first) || first.endsWith("s") && isPart(first.substring(0, end - 1))) {
                String rest = word.substring(end);
                if (knownWords.contains(Words.folded(rest))) {
                    return List.of(first, rest);
                }
                if (beginning.isEmpty()) {
                    beginning = List.of(first);
                }
            }
        }
        return beginning;
    }

    private boolean isPart(String word) {
        return word.length() >= SHORTEST_PART && knownWords.contains(Words.folded(word));
    }

    /** How a word is shown in the corrected query, and the words that are searched. */
    private record Reading(String shown, List<String> words) {
        static Reading of(String word) {
            return new Reading(word, List.of(word));
        }
    }
}
