package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a lexicon and a protocol speak of the same findings. */
public final class LexiconCheck {

    private LexiconCheck() {}

    /** Findings that the lexicon knows and the protocol does not, and needs that nothing can meet. */
    public static List<String> faults(Lexicon lexicon, Set<String> findings) {
        List<String> faults = new ArrayList<>();
        lexicon.entries().values().forEach(entry -> {
            if (entry.isFinding() && !findings.contains(entry.finding())) {
                faults.add("the protocol has no finding " + entry.id());
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

    /** Findings that no words of the lexicon lead to. */
    public static Set<String> missing(Lexicon lexicon, Set<String> findings) {
        Set<String> missing = new TreeSet<>(findings);
        lexicon.entries().values().forEach(entry -> {
            missing.remove(entry.finding());
            missing.removeAll(entry.gone().values());
        });
        return missing;
    }
}
