package dev.unknot.reminder.inbox;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the inbox. */
public record InboxView(
        List<NudgeView> items,
        Optional<String> next,

        @Schema(description = "nudges in the whole inbox that have not been seen and have not expired")
        long unread,

        @Schema(description = "the Last-Event-ID with which the stream continues from this page")
        String position) {

    /** How many nudges nobody saw yet. */
    public record Unread(long unread) {}
}
