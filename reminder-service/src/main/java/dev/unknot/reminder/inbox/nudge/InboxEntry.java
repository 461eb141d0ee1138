package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A nudge as a line of an inbox, without its words.
 *
 * @param kinds their keys, the leading one first
 * @param remedy its slug
 */
public record InboxEntry(
        UUID id, List<String> kinds, Optional<String> remedy, Instant dueAt, Instant expiresAt, NudgeState state) {

    /** An unseen nudge gives way to an equal one within this time. */
    private static final Duration SAME_DAY = Duration.ofHours(24);

    /** What a nudge asks for: nudges that ask for the same are equal. */
    record Request(List<String> kinds, Optional<String> remedy) {}

    Request request() {
        return isCheckIn() ? new Request(kinds.subList(0, 1), Optional.empty()) : new Request(kinds, remedy);
    }

    /** Whether {@code newer}, which asks for the same, stands for this one. */
    boolean givesWayTo(InboxEntry newer) {
        return isCheckIn() ? !state.isAnswered() : state.isUnseen() && !newer.dueAt.isAfter(dueAt.plus(SAME_DAY));
    }

    /** The row of an expired nudge may not be up to date yet. */
    NudgeState stateAt(Instant now) {
        return state.at(now, expiresAt);
    }

    boolean isUnread(Instant now) {
        return NudgeState.UNSEEN.contains(stateAt(now));
    }

    boolean isCheckIn() {
        return kinds.get(0).equals(NudgeKind.CHECK_IN.key());
    }
}
