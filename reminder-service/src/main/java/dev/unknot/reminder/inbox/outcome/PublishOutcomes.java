package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import dev.unknot.reminder.inbox.nudge.LastOutcome;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Nudges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes what people did with nudges, in the caller's transaction; of a nudge that was not published, nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PublishOutcomes {

    private final Outbox outbox;

    PublishOutcomes(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Without felt and discomfort: health data is on no topic that platforms read. */
    void recorded(Nudge nudge, OutcomeRequest request, Instant now) {
        publish(nudge, event(nudge, request, now));
    }

    void undone(Nudge nudge, LastOutcome last, Instant now) {
        NudgeSeen.Undone undone = NudgeSeen.Undone.valueOf(last.outcome().name());
        publish(nudge, seen(nudge.person(), nudge.id, now, Optional.of(undone)));
    }

    void seen(Person person, List<Nudges.Seen> nudges, Instant now) {
        outbox.publishAll(nudges.stream()
                .filter(Nudges.Seen::isCarried)
                .map(nudge -> new Outgoing(UUID.randomUUID(), seen(person, nudge.id(), now, Optional.empty())))
                .toList());
    }

    private void publish(Nudge nudge, EventData data) {
        if (nudge.isCarried()) {
            outbox.publish(data);
        }
    }

    private static EventData event(Nudge nudge, OutcomeRequest request, Instant now) {
        Person person = nudge.person();
        return switch (request.outcome()) {
            case SEEN -> seen(person, nudge.id, now, Optional.empty());
            case DONE -> new NudgeDone(person.organisation(), person.employee(), nudge.id, now);
            case SNOOZED ->
                new NudgeSnoozed(
                        person.organisation(),
                        person.employee(),
                        nudge.id,
                        now,
                        request.snoozeMinutes().orElseThrow());
            case DISMISSED -> new NudgeDismissed(person.organisation(), person.employee(), nudge.id, now);
        };
    }

    private static NudgeSeen seen(Person person, UUID nudge, Instant now, Optional<NudgeSeen.Undone> undone) {
        return new NudgeSeen(person.organisation(), person.employee(), nudge, now, undone);
    }
}
