package dev.unknot.content.search;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Concept;
import dev.unknot.content.search.query.Lexicon;
import dev.unknot.content.search.query.ParsedQuery;
import dev.unknot.content.search.query.Wish;
import dev.unknot.content.search.query.Wishes;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Everything that is searched of one {@link RemedyIndex}. Immutable, except that a language is added on first use. */
final class SearchIndex {

    /** A remedy is found if it matches this much as well as the best one. */
    private static final double ENOUGH = 0.35;

    private final RemedyIndex remedies;
    private final KeyIndex keys;
    private final Preferences preferences;
    private final Map<String, OfLanguage> languages = new ConcurrentHashMap<>();
    private final Map<Wish, BitSet> wished = new ConcurrentHashMap<>();

    private SearchIndex(RemedyIndex remedies) {
        this.remedies = remedies;
        this.keys = new KeyIndex(remedies);
        this.preferences = new Preferences(remedies);
    }

    static SearchIndex of(RemedyIndex remedies) {
        SearchIndex index = new SearchIndex(remedies);
        remedies.languages().forEach(index::of);
        return index;
    }

    /** The same for another state of the catalogue. Only the newest may be changed; this one still finds what it found. */
    SearchIndex with(RemedyIndex after) {
        SearchIndex index = new SearchIndex(after);
        CatalogueChange change = CatalogueChange.between(remedies, after);
        languages.forEach((language, own) -> index.languages.put(language, own.with(index, change)));
        after.languages().forEach(index::of);
        return index;
    }

    RemedyIndex remedies() {
        return remedies;
    }

    SearchResult find(String text, String language) {
        OfLanguage own = of(language);
        ParsedQuery query = own.lexicon().parse(text);
        if (query.concepts().isEmpty()) {
            BitSet wished = query.wishes().isEmpty() ? new BitSet() : meeting(query.wishes());
            return new SearchResult(query, all(wished), !wished.isEmpty());
        }
        Ranked everything = ranked(query, own.concepts());
        if (query.wishes().isEmpty()) {
            return new SearchResult(query, everything, true);
        }
        Ranked fitting = everything.within(meeting(query.wishes()));
        boolean met = !fitting.isEmpty() || everything.isEmpty();
        return new SearchResult(query, met ? fitting : everything, met);
    }

    private OfLanguage of(String language) {
        return languages.computeIfAbsent(language, each -> OfLanguage.of(this, each));
    }

    private BitSet meeting(Wishes wishes) {
        BitSet meeting = positions(
                remedy -> remedy.content().minutes() <= wishes.maxMinutes().orElse(Integer.MAX_VALUE));
        wishes.wishes()
                .forEach(wish -> meeting.and(
                        wished.computeIfAbsent(wish, each -> positions(remedy -> each.isMetBy(remedy.content())))));
        return meeting;
    }

    private BitSet positions(Predicate<PublishedRemedy> which) {
        List<PublishedRemedy> all = remedies.remedies();
        return IntStream.range(0, all.size())
                .filter(position -> which.test(all.get(position)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** A search for nothing but wishes finds all remedies that meet them. */
    private Ranked all(BitSet wished) {
        Ranked.Builder found = new Ranked.Builder(remedies);
        IntToDoubleFunction preference = preferences.of(Set.of());
        wished.stream().forEach(position -> found.add(position, preference.applyAsDouble(position)));
        return found.build();
    }

    private Ranked ranked(ParsedQuery query, ConceptIndex concepts) {
        double[] score = new double[remedies.remedies().size()];
        for (Concept concept : query.concepts()) {
            ConceptIndex.Matches matches = concepts.of(concept);
            double weight = concept.weight() * matches.rarity();
            float[] each = matches.byPosition();
            for (int position = 0; position < score.length; position++) {
                score[position] += weight * each[position];
            }
        }
        double most = 0;
        for (double each : score) {
            most = Math.max(most, each);
        }
        IntToDoubleFunction preference = preferences.of(query.keys());
        Ranked.Builder found = new Ranked.Builder(remedies);
        for (int position = 0; position < score.length; position++) {
            if (score[position] > 0 && score[position] >= ENOUGH * most) {
                found.add(position, score[position] * preference.applyAsDouble(position));
            }
        }
        return found.build();
    }

    private record OfLanguage(Lexicon lexicon, TextIndex texts, ConceptIndex concepts) {

        static OfLanguage of(SearchIndex index, String language) {
            Lexicon lexicon = Lexicon.of(index.remedies, language);
            TextIndex texts = TextIndex.of(index.remedies, language, lexicon.partsOfCompounds());
            return new OfLanguage(lexicon, texts, new ConceptIndex(index.keys, texts));
        }

        OfLanguage with(SearchIndex index, CatalogueChange change) {
            TextIndex changed = texts.with(index.remedies, change);
            return new OfLanguage(
                    lexicon.with(change.published(), change.gone()), changed, new ConceptIndex(index.keys, changed));
        }
    }
}
