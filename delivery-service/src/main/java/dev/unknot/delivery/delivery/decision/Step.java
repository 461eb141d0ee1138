package dev.unknot.delivery.delivery.decision;

import java.time.Instant;
import java.util.Locale;

/** What to do next about a nudge. */
public sealed interface Step {

    /** Try this channel now. */
    record Send(int turn) implements Step {}

    /** Nothing before this moment. */
    record Wait(Instant until) implements Step {}

    /** This channel will not be tried again; then decide anew. */
    record GiveUp(int turn) implements Step {}

    /** Nothing ever again. */
    record End(Ending ending) implements Step {}

    /** Why a nudge ends. */
    enum Ending {
        /** The person has seen it. */
        SEEN,
        /** Every channel was tried, or the last one that could still be tried in time was sent. */
        REACHED,
        /** It expired before any channel accepted it. */
        EXPIRED,
        /** The person lets the inbox have it for longer than it lasts, so that no channel had a turn. */
        TOO_LATE,
        /** No channel accepted it. */
        FAILED,
        /** The person chose no channel but the inbox. */
        INBOX_ONLY;

        /** The name in JSON and in the database, such as {@code inbox-only}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
