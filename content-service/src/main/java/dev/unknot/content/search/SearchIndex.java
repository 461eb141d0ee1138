package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Concept;
import dev.unknot.content.search.query.Key;
import dev.unknot.content.search.query.Lexicon;
import dev.unknot.content.search.query.ParsedQuery;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Everything that is searched of one {@link RemedyIndex}. Immutable, except that a language is added on first use. */
final class SearchIndex {

    /** A remedy is found if it matches this much as well as the best one. */
    private static final double ENOUGH = 0.35;

    /** Weaker matches do not make a concept common. */
    private static final float FOUND = 0.15f;

    private static final float AREA_NAMED = 0.6f;

    private final RemedyIndex remedies;
    private final KeyIndex keys;
    private final Map<String, OfLanguage> languages = new ConcurrentHashMap<>();

    SearchIndex(RemedyIndex remedies) {
        this.remedies = remedies;
        this.keys = new KeyIndex(remedies);
        this.remedies.languages().forEach(this::of);
    }

    RemedyIndex remedies() {
        return remedies;
    }

    SearchResult find(String text, String language) {
        OfLanguage own = of(language);
        ParsedQuery query = own.lexicon().parse(text);
        BitSet wished = wished(query);
        if (query.concepts().isEmpty()) {
            return new SearchResult(query, query.wishes().isEmpty() ? Ranked.NONE : all(wished), !wished.isEmpty());
        }
        Ranked everything = ranked(query, own.texts());
        Ranked fitting = everything.within(wished);
        boolean met = !fitting.isEmpty() || everything.isEmpty();
        return new SearchResult(query, met ? fitting : everything, met);
    }

    private OfLanguage of(String language) {
        return languages.computeIfAbsent(language, each -> {
            Lexicon lexicon = Lexicon.of(remedies, each);
            return new OfLanguage(lexicon, new TextIndex(remedies, each, lexicon));
        });
    }

    private BitSet wished(ParsedQuery query) {
        List<PublishedRemedy> all = remedies.remedies();
        return IntStream.range(0, all.size())
                .filter(position -> query.wishes().isEmpty()
                        || query.wishes().areMetBy(all.get(position).content()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** A search for nothing but wishes finds all remedies that meet them. */
    private Ranked all(BitSet wished) {
        Ranked.Builder found = new Ranked.Builder(remedies);
        wished.stream().forEach(position -> found.add(position, Preference.of(content(position), Set.of())));
        return found.build();
    }

    private Ranked ranked(ParsedQuery query, TextIndex texts) {
        double[] score = new double[remedies.remedies().size()];
        for (Concept concept : query.concepts()) {
            float[] matches = matches(concept, texts);
            double weight = concept.weight() * rarity(matches);
            for (int position = 0; position < score.length; position++) {
                score[position] += weight * matches[position];
            }
        }
        double most = Arrays.stream(score).max().orElse(0);
        Set<Key> asked = query.keys();
        Ranked.Builder found = new Ranked.Builder(remedies);
        for (int position = 0; position < score.length; position++) {
            if (score[position] > 0 && score[position] >= ENOUGH * most) {
                found.add(position, score[position] * Preference.of(content(position), asked));
            }
        }
        return found.build();
    }

    private float[] matches(Concept concept, TextIndex texts) {
        if (concept.keys().isEmpty()) {
            return texts.matches(concept.phrases());
        }
        float[] matches = concept.namesArea()
                ? named(concept, texts)
                : texts.matches(concept.phrases()).clone();
        for (Key key : concept.keys()) {
            float[] byKey = keys.matches(key);
            for (int position = 0; position < matches.length; position++) {
                matches[position] = Math.max(matches[position], byKey[position]);
            }
        }
        return matches;
    }

    /** Whether a text names the area says less than how well the remedy helps it. */
    private static float[] named(Concept concept, TextIndex texts) {
        float[] matches = texts.matches(concept.synonyms()).clone();
        float[] typed = texts.matches(List.of(concept.typed()));
        for (int position = 0; position < matches.length; position++) {
            matches[position] = Math.max(matches[position], AREA_NAMED * typed[position]);
        }
        return matches;
    }

    /** A concept that few remedies have counts more than one that many have. */
    private static double rarity(float[] matches) {
        int found = 0;
        for (float match : matches) {
            if (match >= FOUND) {
                found++;
            }
        }
        return found == 0 ? 0 : Math.log(1 + (double) matches.length / found);
    }

    private RemedyContent content(int position) {
        return remedies.remedies().get(position).content();
    }

    private record OfLanguage(Lexicon lexicon, TextIndex texts) {}
}
