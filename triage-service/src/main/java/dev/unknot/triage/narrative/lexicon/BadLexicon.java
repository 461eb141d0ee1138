package dev.unknot.triage.narrative.lexicon;

import java.util.List;

/** A lexicon with faults. */
public final class BadLexicon extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadLexicon(List<String> faults) {
        super("The lexicon has faults:\n" + String.join("\n", faults));
    }
}
