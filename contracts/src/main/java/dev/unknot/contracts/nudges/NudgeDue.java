package dev.unknot.contracts.nudges;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A nudge is due. Carries neutral words only: what it is about stands in the person's own inbox, so a channel that
 * shows this on a locked screen tells nobody anything.
 *
 * @param nudge the same after every retry and restart
 * @param kinds the kinds merged into this one act
 * @param deliverFrom no channel but the inbox may show it earlier; keeps a first nudge at night silent
 * @param expiresAt no channel may show it later
 * @param language BCP 47 tag of title and text
 * @param link path of the nudge in the person's inbox
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
        String link)
        implements EventData.OfEmployee {}
