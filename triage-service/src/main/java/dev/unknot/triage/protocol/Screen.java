package dev.unknot.triage.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Questions asked together, so that one "none of these" answers all of them.
 *
 * @param gate the label under which the whole screen appears as one tick on another screen; names every danger behind
 *     it
 * @param after the finding without which the screen makes no sense, so that it is asked only of those who have it
 * @param signs ids of findings, and of screens that appear here under their gate; findings in one list are the same
 *     sign, described more closely
 * @param again whether it only repeats what other screens ask, before an interview ends; its lines deny nothing
 */
public record Screen(
        String id,
        String question,
        Optional<String> gate,
        Optional<String> after,
        List<List<String>> signs,
        boolean again) {
    public Screen {
        signs = signs.stream().map(List::copyOf).toList();
    }

    /** The same screen in another language. */
    public Screen translated(String question, Optional<String> gate) {
        return new Screen(id, question, gate, after, signs, again);
    }

    /** All ids, in order. */
    public List<String> items() {
        return signs.stream().flatMap(List::stream).toList();
    }
}
