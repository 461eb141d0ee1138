package dev.unknot.triage.crisis.words;

import dev.unknot.triage.crisis.words.Phrase.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their first word, so that most words of a text are looked up once and match nothing. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> byBeginning;

    PhraseIndex(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            phrase.steps()
                    .get(0)
                    .words()
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, each -> new ArrayList<>())
                            .add(phrase));
        }
        byBeginning = phrases.stream()
                .filter(phrase -> !phrase.steps().get(0).beginnings().isEmpty())
                .toList();
    }

    List<Span> in(List<String> sentence) {
        List<Span> found = new ArrayList<>();
        for (int first = 0; first < sentence.size(); first++) {
            for (Phrase phrase : byFirstWord.getOrDefault(sentence.get(first), List.of())) {
                phrase.at(sentence, first).ifPresent(found::add);
            }
            for (Phrase phrase : byBeginning) {
                phrase.at(sentence, first).ifPresent(found::add);
            }
        }
        return found;
    }
}
