package dev.unknot.triage.protocol;

import java.util.List;

/**
 * What a level means for the person.
 *
 * @param followUpDays days until we ask again
 * @param cautions what this level alone forbids
 * @param remedyKinds the kinds of remedy it allows; none at all when empty
 * @param whatToSay line by line, what to say when calling or arriving; empty below {@code URGENT}
 */
public record Advice(
        String headline, int followUpDays, List<String> cautions, List<String> remedyKinds, List<String> whatToSay) {

    static final Advice NONE = new Advice("", 1, List.of(), List.of(), List.of());

    public Advice {
        cautions = List.copyOf(cautions);
        remedyKinds = List.copyOf(remedyKinds);
        whatToSay = List.copyOf(whatToSay);
    }
}
