package dev.unknot.triage.narrative.lexicon;

import dev.unknot.triage.narrative.text.Compounds;
import dev.unknot.triage.narrative.text.Rewriting;
import dev.unknot.triage.narrative.text.Sentence;
import dev.unknot.triage.narrative.text.Sentences;
import dev.unknot.triage.narrative.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The patterns of one language, compiled once. Thread-safe. */
public final class Lexicon {

    private final WordIndex words;
    private final Matcher.Fixed fixed;
    private final Map<String, Entry> entries;
    private final Pattern[][] patterns;
    private final Quantities quantities;
    private final Sentences sentences;
    private final SpellingCorrector spelling;

    Lexicon(
            WordIndex words,
            Map<String, Entry> entries,
            List<Rewriting> rewriting,
            Compounds compounds,
            Collection<String> ordinary,
            Quantities quantities) {
        this.words = words;
        this.quantities = quantities;
        this.entries = Collections.unmodifiableMap(entries);
        patterns = byKey(words, entries.values());
        fixed = new Matcher.Fixed(
                words.list("stop"),
                words.list("end"),
                words.list("join"),
                words.list("comma"),
                words.list("finite"),
                words.list("part"));
        Set<String> known = new HashSet<>(ordinary);
        rewriting.forEach(each -> known.addAll(each.words()));
        known.addAll(quantities.words());
        Set<String> targets = new HashSet<>(words.all());
        rewriting.forEach(each -> targets.addAll(each.words()));
        spelling = new SpellingCorrector(targets, known);
        sentences = new Sentences(rewriting, compounds, spelling::correct);
    }

    private static Pattern[][] byKey(WordIndex words, Collection<Entry> entries) {
        PatternReader reader = new PatternReader(words);
        Map<Integer, List<Pattern>> byKey = new HashMap<>();
        entries.forEach(entry -> entry.patternLines()
                .forEach((kind, lines) -> lines.stream()
                        .map(line -> reader.read(entry, kind.equals("denies"), line))
                        .forEach(pattern -> byKey.computeIfAbsent(pattern.key(), any -> new ArrayList<>())
                                .add(pattern))));
        return IntStream.range(0, words.size())
                .mapToObj(position -> byKey.getOrDefault(position, List.of()).toArray(Pattern[]::new))
                .toArray(Pattern[][]::new);
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    public Quantities quantities() {
        return quantities;
    }

    public List<Sentence> sentences(String story) {
        return sentences.of(story);
    }

    /** The share of the words that the lexicon has, from 0 to 1. */
    public double familiar(List<Sentence> story) {
        int all = 0;
        int familiar = 0;
        for (Sentence sentence : story) {
            for (Token token : sentence.tokens()) {
                if (token.kind() == Token.Kind.WORD) {
                    all++;
                    familiar += knows(token.word()) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) familiar / all;
    }

    /** The share of these words that the lexicon has, from 0 to 1, without any correction of their spelling. */
    public double familiarAsWritten(List<String> words) {
        return words.isEmpty() ? 0 : (double) words.stream().filter(this::knows).count() / words.size();
    }

    private boolean knows(String word) {
        return spelling.knows(word) || words.of(false, word).length > 0;
    }

    /** Finds all hits, sentence by sentence, so that "it" can refer to what was named before. */
    public List<AnnotatedSentence> find(List<Sentence> story) {
        List<AnnotatedSentence> all = new ArrayList<>();
        int[] topic = {};
        for (Sentence sentence : story) {
            IndexedSentence indexed = new IndexedSentence(sentence, words);
            all.add(new AnnotatedSentence(sentence, hits(indexed, topic), indexed, words));
            int part = indexed.lastBefore(indexed.size(), fixed.part());
            topic = part < 0 ? topic : indexed.at(part);
        }
        return all;
    }

    private List<Hit> hits(IndexedSentence sentence, int[] topic) {
        Matcher matcher = new Matcher(sentence, fixed, topic);
        List<Hit> hits = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            for (int position : sentence.at(token)) {
                for (Pattern pattern : patterns[position]) {
                    matcher.match(pattern, token)
                            .ifPresent(tokens -> hits.add(new Hit(pattern.entry(), pattern.denies(), tokens)));
                }
            }
        }
        return hits;
    }
}
