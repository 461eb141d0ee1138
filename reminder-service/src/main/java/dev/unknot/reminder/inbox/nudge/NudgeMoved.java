package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Said within the transaction in which a nudge moved on.
 *
 * @param at when it happened, as whoever told it says
 */
public record NudgeMoved(
        Person person,
        UUID nudge,
        List<NudgeKind> kinds,
        Instant dueAt,
        NudgeState before,
        NudgeState after,
        Instant at) {}
