package dev.unknot.reminder.inbox;

import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import dev.unknot.reminder.inbox.nudge.InboxPage;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import java.util.List;
import java.util.Optional;

/**
 * Which part of an inbox is asked for.
 *
 * @param state the key of a {@link NudgeState}, or {@value #UNREAD}; empty for all
 * @param below the end of the page before
 */
record InboxQuery(Optional<String> state, Optional<Place> below, int limit) {

    static final String UNREAD = "unread";

    /** A 400 problem when something of it makes no sense. */
    static InboxQuery of(List<String> state, List<String> limit, List<String> cursor) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        InboxQuery query = new InboxQuery(
                parameters.single(
                        "state",
                        state,
                        InboxQuery::state,
                        "must be unread, due, delivered, failed, expired, seen, snoozed, done or dismissed"),
                parameters.cursor(cursor, Place::read),
                parameters.limit(limit));
        bad.refuseAny();
        return query;
    }

    InboxPage page(int limit) {
        return new InboxPage(
                state.map(key -> key.equals(UNREAD) ? List.copyOf(NudgeState.UNSEEN) : List.of(NudgeState.of(key)))
                        .orElse(List.of()),
                below.map(last -> new InboxPage.Below(last.dueAt(), last.id())),
                limit);
    }

    private static String state(String key) {
        if (!key.equals(UNREAD) && NudgeState.find(key).isEmpty()) {
            throw new IllegalArgumentException("not a state");
        }
        return key;
    }
}
