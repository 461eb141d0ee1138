package dev.unknot.reminder.inbox;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the inbox. */
public record InboxView(
        List<NudgeView> items,
        Optional<String> next,

        @Schema(description = "nudges of the whole inbox that nobody saw yet and that did not expire")
        long unread,

        @Schema(description = "opens the stream where this page was read: its Last-Event-ID")
        String position) {

    /** How many nudges nobody saw yet. */
    public record Unread(long unread) {}
}
