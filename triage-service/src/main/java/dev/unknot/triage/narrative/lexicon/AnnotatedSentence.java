package dev.unknot.triage.narrative.lexicon;

import dev.unknot.triage.narrative.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence with its lexicon hits. */
public final class AnnotatedSentence {

    private final Sentence sentence;
    private final List<Hit> hits;
    private final Map<String, List<Hit>> byId;
    private final IndexedSentence indexed;
    private final WordIndex words;

    AnnotatedSentence(Sentence sentence, List<Hit> hits, IndexedSentence indexed, WordIndex words) {
        this.sentence = sentence;
        this.hits = hits;
        byId = hits.stream().collect(Collectors.groupingBy(hit -> hit.entry().finding()));
        this.indexed = indexed;
        this.words = words;
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Hit> hits() {
        return hits;
    }

    public Stream<Hit> hits(String id) {
        return byId.getOrDefault(id, List.of()).stream();
    }

    /** Whether the token is in a named word list of the lexicon. */
    public boolean isOf(int token, String list) {
        return token >= 0 && token < indexed.size() && indexed.has(token, words.list(list));
    }
}
