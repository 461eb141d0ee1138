package dev.unknot.triage.protocol;

import java.util.List;

/**
 * What a level means for the person.
 *
 * @param followUpDays days until we ask again
 * @param cautions what this level alone forbids
 * @param remedyKinds the kinds of remedy it allows; none at all when empty
 */
public record Advice(String headline, int followUpDays, List<String> cautions, List<String> remedyKinds) {
    public Advice {
        cautions = List.copyOf(cautions);
        remedyKinds = List.copyOf(remedyKinds);
    }
}
