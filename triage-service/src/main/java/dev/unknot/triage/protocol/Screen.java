package dev.unknot.triage.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Things asked together, so that one "none of these" answers them all.
 *
 * @param gate the words under which the whole screen is offered as one tick on another; names every danger behind it
 * @param items ids of findings, and of screens that are offered here under their gate
 */
public record Screen(String id, String question, Optional<String> gate, List<String> items) {
    public Screen {
        items = List.copyOf(items);
    }
}
