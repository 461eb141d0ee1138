package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the findings of a lexicon and a protocol. */
public final class LexiconCheck {

    private LexiconCheck() {}

    /** Findings that the protocol does not have, and needs that no entry can meet. */
    public static List<String> faults(Lexicon lexicon, Set<String> findings) {
        List<String> faults = new ArrayList<>();
        lexicon.entries().values().forEach(entry -> {
            if (entry.isFinding() && !findings.contains(entry.finding())) {
                faults.add("unknown finding " + entry.id());
            }
            entry.gone().values().stream()
                    .filter(id -> !findings.contains(id))
                    .forEach(id -> faults.add(entry.id() + " becomes " + id + ", which the protocol does not have"));
            entry.needs().stream()
                    .filter(id -> !lexicon.entries().containsKey(id))
                    .forEach(id -> faults.add(entry.id() + " needs " + id + ", which is not in the lexicon"));
        });
        return faults;
    }

    /** Findings that no pattern of the lexicon leads to. */
    public static Set<String> missing(Lexicon lexicon, Set<String> findings) {
        Set<String> missing = new TreeSet<>(findings);
        lexicon.entries().values().forEach(entry -> {
            missing.remove(entry.finding());
            missing.removeAll(entry.gone().values());
        });
        return missing;
    }
}
