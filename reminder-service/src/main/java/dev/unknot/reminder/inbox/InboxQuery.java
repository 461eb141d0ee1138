package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.InboxPage;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.problem.Problems;
import dev.unknot.reminder.problem.Problems.Violation;
import java.util.List;
import java.util.Optional;

/**
 * Which part of an inbox is asked for.
 *
 * @param state the key of a {@link NudgeState}, or {@value #UNREAD}; empty for all
 * @param below the end of the page before
 */
record InboxQuery(Optional<String> state, Optional<Cursor> below, int limit) {

    static final String UNREAD = "unread";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** A 400 problem when something of it makes no sense. */
    static InboxQuery of(Optional<String> state, Optional<String> limit, Optional<String> cursor) {
        state.filter(key -> !key.equals(UNREAD) && NudgeState.find(key).isEmpty())
                .ifPresent(unknown -> {
                    throw bad(
                            "state",
                            "must be unread, due, delivered, failed, expired, seen, snoozed, done or dismissed");
                });
        return new InboxQuery(
                state,
                cursor.map(text -> Cursor.read(text)
                        .orElseThrow(() -> bad("cursor", "is not one that an earlier page gave as next"))),
                limit.map(InboxQuery::number).orElse(USUAL));
    }

    InboxPage page(Person person, int limit) {
        return new InboxPage(
                person,
                state.map(key -> key.equals(UNREAD) ? List.copyOf(NudgeState.UNSEEN) : List.of(NudgeState.of(key)))
                        .orElse(List.of()),
                below.map(last -> new InboxPage.Below(last.dueAt(), last.id())),
                limit);
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw bad("limit", "must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private static RuntimeException bad(String field, String message) {
        return Problems.badRequest(Violation.query(field, message));
    }
}
