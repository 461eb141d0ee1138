package dev.unknot.reminder.nudge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A nudge as its person sees it. */
public record NudgeView(
        UUID id,
        List<String> kinds,
        Instant dueAt,
        Instant deliverFrom,
        Instant expiresAt,
        String language,
        String title,
        String text,
        Optional<String> remedy,
        List<String> steps,
        Optional<Integer> minutes,
        String state,
        String link) {

    static NudgeView of(Nudge nudge) {
        return new NudgeView(
                nudge.id,
                nudge.kinds,
                nudge.dueAt,
                nudge.deliverFrom,
                nudge.expiresAt,
                nudge.language,
                nudge.title,
                nudge.text,
                Optional.ofNullable(nudge.remedy),
                nudge.steps,
                Optional.ofNullable(nudge.minutes),
                nudge.state,
                "/nudges/" + nudge.id);
    }

    /** A page of the inbox. */
    public record Page(List<NudgeView> items, Optional<String> next) {}
}
