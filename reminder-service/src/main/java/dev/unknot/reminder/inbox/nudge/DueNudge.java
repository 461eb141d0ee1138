package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.plan.wording.NeutralWords;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A nudge that is due.
 *
 * @param kinds never empty
 * @param remedy the slug of the chosen one; empty when plain words do
 * @param turn selects one of several phrasings
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
        Source source,
        Optional<String> language) {

    /** Whether it is published; otherwise it is in the inbox only. */
    public boolean isCarried() {
        return NudgeKinds.of(kinds.get(0)).isCarried();
    }

    /** The event for the topic, in neutral words only, for somebody who chose no channel but the inbox. */
    public NudgeDue event() {
        return event(Optional.empty());
    }

    /** The same with the channels that the person chose. */
    public NudgeDue event(Optional<List<ChannelChoice>> channels) {
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
                "/nudges/" + id,
                channels);
    }
}
