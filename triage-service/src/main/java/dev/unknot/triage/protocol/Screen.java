package dev.unknot.triage.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Questions asked together, so that one "none of these" answers all of them.
 *
 * @param gate the label under which the whole screen appears as one tick on another screen; names every danger behind
 *     it
 * @param items ids of findings, and of screens that appear here under their gate
 */
public record Screen(String id, String question, Optional<String> gate, List<String> items) {
    public Screen {
        items = List.copyOf(items);
    }
}
