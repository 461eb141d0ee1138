package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;
import java.util.Optional;

/**
 * The words of a nudge in the inbox.
 *
 * @param kinds the leading one first
 * @param language of all the words, BCP 47
 * @param remedy its slug; empty when plain words do, or when the remedy is no longer offered to this person
 * @param minutes how long it takes, whole minutes
 */
public record RenderedNudge(
        List<NudgeKind> kinds,
        String language,
        String title,
        String text,
        Optional<String> remedy,
        List<String> steps,
        Optional<Integer> minutes) {}
