package dev.unknot.triage.narrative.measure;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import java.util.Optional;

/** Finds a body temperature, and converts Fahrenheit to Celsius. */
public final class Temperatures {

    private static final int NEAR = 6;

    private Temperatures() {}

    /** The token index of the number. */
    public static Optional<Integer> in(AnnotatedSentence sentence) {
        if (any(sentence, 0, sentence.sentence().size(), "weather")) {
            return Optional.empty();
        }
        for (int i = 0; i < sentence.sentence().size(); i++) {
            if (sentence.sentence().get(i).isNumber() && isTemperature(sentence, i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isTemperature(AnnotatedSentence sentence, int i) {
        double celsius = celsius(sentence.sentence().get(i).number());
        boolean named = any(sentence, i - NEAR, i + NEAR, "temperature") || sentence.isOf(i + 1, "degrees");
        return celsius >= 35 && celsius <= 43 && named && !sentence.isOf(i + 1, "years-old");
    }

    private static boolean any(AnnotatedSentence sentence, int from, int to, String list) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (sentence.isOf(i, list)) {
                return true;
            }
        }
        return false;
    }

    public static double celsius(double number) {
        return number >= 94 && number <= 109 ? (number - 32) / 1.8 : number;
    }
}
