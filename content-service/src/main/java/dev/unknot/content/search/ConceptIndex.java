package dev.unknot.content.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.content.search.query.Concept;
import dev.unknot.content.search.query.Key;
import java.util.List;

/** How well each remedy matches a concept. Different searches share most of their words, so the answers are kept. */
final class ConceptIndex {

    private static final float NAMED = 0.6f;

    /** Weaker matches do not make a concept common. */
    private static final float FOUND = 0.15f;

    /** However rare a word is, it does not drive out what helps the place that is named beside it. */
    private static final double MOST_RARE = 3.2;

    private static final long MOST_BYTES = 16L << 20;
    private static final int BYTES_OF_ENTRY = 300;

    private final KeyIndex keys;
    private final TextIndex texts;
    private final Cache<Concept, Matches> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Concept concept, Matches matches) -> matches.byPosition().length * Float.BYTES + BYTES_OF_ENTRY)
            .build();

    /**
     * The matches of one concept.
     *
     * @param byPosition from 0 to 1, by the position in the remedy index; not to be changed
     * @param rarity a concept that few remedies have counts more than one that many have
     */
    record Matches(float[] byPosition, double rarity) {

        static Matches of(float[] byPosition) {
            int found = 0;
            for (float match : byPosition) {
                if (match >= FOUND) {
                    found++;
                }
            }
            double rarity = Math.log(1 + (double) byPosition.length / found);
            return new Matches(byPosition, found == 0 ? 0 : Math.min(MOST_RARE, rarity));
        }
    }

    ConceptIndex(KeyIndex keys, TextIndex texts) {
        this.keys = keys;
        this.texts = texts;
    }

    Matches of(Concept concept) {
        return known.get(concept, this::find);
    }

    private Matches find(Concept concept) {
        float[] matches = concept.namesAreaOrCause() ? named(concept) : texts.matches(concept.phrases());
        for (Key key : concept.keys()) {
            float[] byKey = keys.matches(key);
            for (int position = 0; position < matches.length; position++) {
                matches[position] = Math.max(matches[position], byKey[position]);
            }
        }
        return Matches.of(matches);
    }

    /** Whether a text names the area or the cause says less than how well the remedy helps it. */
    private float[] named(Concept concept) {
        float[] matches = texts.matches(concept.synonyms());
        float[] typed = texts.matches(List.of(concept.typed()));
        for (int position = 0; position < matches.length; position++) {
            matches[position] = Math.max(matches[position], NAMED * typed[position]);
        }
        return matches;
    }
}
