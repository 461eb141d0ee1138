package dev.unknot.reminder.inbox.nudge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Part of an inbox, from the newest nudge on.
 *
 * @param states only nudges in these states at that moment; empty for all
 * @param below only nudges after this one in that order
 */
public record InboxPage(List<NudgeState> states, Optional<Below> below, int limit) {

    /** The last nudge of the page before. */
    public record Below(Instant dueAt, UUID id) {

        private boolean isAbove(InboxEntry entry) {
            int order = entry.dueAt().compareTo(dueAt);
            return order < 0 || order == 0 && entry.id().toString().compareTo(id.toString()) < 0;
        }
    }

    /** The nudges on it. */
    public List<UUID> of(Inbox inbox, Instant now) {
        return inbox.shown().stream()
                .filter(entry -> states.isEmpty() || states.contains(entry.stateAt(now)))
                .filter(entry -> below.isEmpty() || below.orElseThrow().isAbove(entry))
                .limit(limit)
                .map(InboxEntry::id)
                .toList();
    }
}
