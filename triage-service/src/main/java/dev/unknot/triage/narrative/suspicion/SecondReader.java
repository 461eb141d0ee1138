package dev.unknot.triage.narrative.suspicion;

import dev.unknot.contracts.Level;
import dev.unknot.triage.narrative.embedding.SentenceEncoder;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.protocol.Protocol;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the sentences that the rules did not understand whole. Thread-safe. */
public final class SecondReader {

    /** The most sentences of a narrative that are read; each takes milliseconds. */
    static final int MOST_SENTENCES = 24;

    /** The most findings that are proposed for a narrative, before those are left out that an answer could not raise. */
    static final int MOST = 8;

    /** Below, a resemblance is chance. */
    static final double LEAST_SCORE = 0.1;

    private final SentenceEncoder encoder;
    private final NearestExemplars exemplars;
    private final Set<String> dangers;

    /** @param dangers the findings that may be proposed */
    SecondReader(SentenceEncoder encoder, NearestExemplars exemplars, Set<String> dangers) {
        this.encoder = encoder;
        this.exemplars = exemplars;
        this.dangers = Set.copyOf(dangers);
    }

    /** Proposes the findings that a rule from URGENT up depends on. */
    public static SecondReader of(Protocol protocol, SentenceEncoder encoder) {
        List<Exemplar> exemplars = Exemplars.of(protocol);
        List<float[]> vectors = ExemplarVectors.released().vectors(exemplars, encoder);
        Set<String> dangers = protocol.findings().keySet().stream()
                .filter(finding -> protocol.rulesOn(finding).stream()
                        .anyMatch(rule -> rule.level().atLeast(Level.URGENT)))
                .collect(Collectors.toSet());
        return new SecondReader(encoder, new NearestExemplars(exemplars, vectors), dangers);
    }

    /** The findings that the narrative may mean and that the rules have not read in it, the likeliest first. */
    public List<Suspicion> read(String narrative, Reading reading) {
        Set<String> known = Stream.concat(reading.mentions().stream(), reading.setAside().stream())
                .map(Mention::finding)
                .collect(Collectors.toSet());
        Map<String, Suspicion> best = new HashMap<>();
        UnreadSentences.of(narrative, reading).stream()
                .limit(MOST_SENTENCES)
                .flatMap(this::suspicions)
                .filter(each -> dangers.contains(each.finding()) && !known.contains(each.finding()))
                .forEach(each ->
                        best.merge(each.finding(), each, (one, other) -> one.score() >= other.score() ? one : other));
        return best.values().stream()
                .sorted(Comparator.comparing(Suspicion::score).reversed().thenComparing(Suspicion::finding))
                .limit(MOST)
                .toList();
    }

    private Stream<Suspicion> suspicions(String sentence) {
        return exemplars.scores(encoder.encode(sentence)).entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_SCORE)
                .map(each -> new Suspicion(each.getKey(), sentence, each.getValue()));
    }
}
