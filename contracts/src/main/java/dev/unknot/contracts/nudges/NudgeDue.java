package dev.unknot.contracts.nudges;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A nudge is due. Contains only neutral text, as channels may show it on a locked screen; the details are in the
 * person's inbox.
 *
 * @param nudge the id, stable across retries and restarts
 * @param kinds the kinds merged into this nudge
 * @param deliverFrom the earliest delivery, except in the inbox; keeps a first nudge at night silent
 * @param expiresAt the latest delivery
 * @param language BCP 47 tag of title and text
 * @param link the path of the nudge in the person's inbox
 * @param channels those that the person chose, in order; empty for the inbox alone, absent if the person chose none
 */
public record NudgeDue(
        String organisation,
        String employee,
        UUID nudge,
        List<NudgeKind> kinds,
        Instant dueAt,
        Instant deliverFrom,
        Instant expiresAt,
        String language,
        String title,
        String text,
        String link,
        Optional<List<ChannelChoice>> channels)
        implements EventData.OfEmployee {}
