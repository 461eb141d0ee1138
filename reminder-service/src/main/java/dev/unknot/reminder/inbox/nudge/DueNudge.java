package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.wording.NeutralWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A nudge that is due.
 *
 * @param kinds never empty
 * @param remedy the slug of the one that was picked; empty when plain words do
 * @param turn which act of its kinds it is, for variety; {@link #ANSWER} for an answer to a report
 * @param language the person's, BCP 47
 */
public record DueNudge(
        UUID id,
        Person person,
        List<NudgeKind> kinds,
        Instant dueAt,
        Instant deliverFrom,
        Instant expiresAt,
        Optional<String> remedy,
        int turn,
        Optional<String> language) {

    /** The turn of what answers a report: it goes out by the outbox, not by the engine. */
    public static final int ANSWER = -1;

    /** What the topic is told: neutral words only. */
    public NudgeDue event() {
        NeutralWords words = NeutralWords.of(kinds, language);
        return new NudgeDue(
                person.organisation(),
                person.employee(),
                id,
                kinds,
                dueAt,
                deliverFrom,
                expiresAt,
                words.language(),
                words.title(),
                words.text(),
                "/nudges/" + id);
    }
}
