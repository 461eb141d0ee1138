package dev.unknot.triage.protocol;

import java.util.List;

/**
 * What a level means for the person.
 *
 * @param followUpDays days until the follow-up
 * @param cautions what this level by itself forbids
 * @param remedyKinds the kinds of remedy it allows; empty means no remedy
 * @param whatToSay what to say when calling or arriving, line by line; empty below {@code URGENT}
 */
public record Advice(
        String headline, int followUpDays, List<String> cautions, List<String> remedyKinds, List<String> whatToSay) {

    static final Advice NONE = new Advice("", 1, List.of(), List.of(), List.of());

    public Advice {
        cautions = List.copyOf(cautions);
        remedyKinds = List.copyOf(remedyKinds);
        whatToSay = List.copyOf(whatToSay);
    }

    /** The same advice in another language. */
    public Advice translated(String headline, List<String> whatToSay) {
        return new Advice(headline, followUpDays, cautions, remedyKinds, whatToSay);
    }
}
