package dev.unknot.contracts;

import java.util.Map;

/**
 * The keys that services share, each with its labels by language. Other keys are invalid.
 *
 * @param areas parts of the body
 * @param kinds kinds of remedy
 * @param tools tools that a remedy needs
 * @param causes contributing habits
 * @param conditions conditions that a remedy is for
 * @param cautions reasons to rule out a remedy or to warn
 * @param reasons why a remedy is suggested
 */
public record Vocabulary(
        Map<String, Map<String, String>> areas,
        Map<String, Map<String, String>> kinds,
        Map<String, Map<String, String>> tools,
        Map<String, Map<String, String>> causes,
        Map<String, Map<String, String>> conditions,
        Map<String, Map<String, String>> cautions,
        Map<String, Map<String, String>> reasons) {

    private static final String FILE = "/vocabulary.yaml";

    /** The vocabulary of this version of the contracts. */
    public static Vocabulary released() {
        return Holder.RELEASED;
    }

    private static final class Holder {
        static final Vocabulary RELEASED = YamlResource.read(FILE, Vocabulary.class);
    }
}
