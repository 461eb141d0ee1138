package dev.unknot.client.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nudge as its person sees it.
 *
 * @param state {@code due}, {@code delivered}, {@code failed}, {@code expired}, {@code seen}, {@code snoozed}, {@code done} or {@code dismissed}
 * @param actions the outcomes that can be sent now
 */
public record Nudge(
        UUID id,
        List<String> kinds,
        Instant dueAt,
        Instant deliverFrom,
        Instant expiresAt,
        String language,
        String title,
        @Nullable String why,
        String text,
        List<String> steps,
        @Nullable String stop,
        @Nullable String beforeYouStart,
        @Nullable String remedy,
        @Nullable String remedyUrl,
        @Nullable Integer minutes,
        String state,
        List<String> actions,
        @Nullable Instant undoUntil,
        List<String> replaces,
        @Nullable UUID replacedBy,
        String link) {}
