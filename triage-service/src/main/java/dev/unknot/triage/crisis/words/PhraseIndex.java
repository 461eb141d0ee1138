package dev.unknot.triage.crisis.words;

import dev.unknot.triage.crisis.words.Phrase.Span;
import dev.unknot.triage.crisis.words.Phrase.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by how their first word begins, so that most words of a text are looked up and match nothing. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<Character, List<Phrase>> byFirstLetter = new HashMap<>();

    PhraseIndex(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            Step first = phrase.steps().get(0);
            first.words()
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, each -> new ArrayList<>())
                            .add(phrase));
            first.beginnings().stream()
                    .map(beginning -> beginning.charAt(0))
                    .distinct()
                    .forEach(letter -> byFirstLetter
                            .computeIfAbsent(letter, each -> new ArrayList<>())
                            .add(phrase));
        }
    }

    List<Span> in(List<String> sentence) {
        List<Span> found = new ArrayList<>();
        for (int first = 0; first < sentence.size(); first++) {
            String word = sentence.get(first);
            for (Phrase phrase : byFirstWord.getOrDefault(word, List.of())) {
                phrase.at(sentence, first).ifPresent(found::add);
            }
            for (Phrase phrase : byFirstLetter.getOrDefault(word.charAt(0), List.of())) {
                phrase.at(sentence, first).ifPresent(found::add);
            }
        }
        return found;
    }
}
