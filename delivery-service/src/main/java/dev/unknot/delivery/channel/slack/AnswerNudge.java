package dev.unknot.delivery.channel.slack;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.delivery.channel.slack.AnswerToken.Asked;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes what somebody answered in Slack. The same answer twice is one event. */
@ApplicationScoped
class AnswerNudge {

    static final int SNOOZE_MINUTES = 30;

    private final Tombstones tombstones;
    private final Outbox outbox;
    private final Event<NudgeAnswered> answered;
    private final Clock clock;

    AnswerNudge(Tombstones tombstones, Outbox outbox, Event<NudgeAnswered> answered, Clock clock) {
        this.tombstones = tombstones;
        this.outbox = outbox;
        this.answered = answered;
        this.clock = clock;
    }

    /** False if the person has left. */
    @Transactional
    boolean answer(Asked asked, SlackAnswer answer) {
        Instant now = clock.instant();
        tombstones.lock(asked.person());
        if (tombstones.isLate(asked.person(), now)) {
            return false;
        }
        outcome(asked, answer, now).ifPresent(event -> {
            Outgoing outcome = new Outgoing(id(asked, answer), event);
            outbox.publishAll(List.of(outcome));
            answered.fire(new NudgeAnswered(asked.person(), asked.nudge(), outcome));
        });
        return true;
    }

    private static Optional<EventData> outcome(Asked asked, SlackAnswer answer, Instant now) {
        String organisation = asked.person().organisation();
        String employee = asked.person().employee();
        return switch (answer) {
            case DONE -> Optional.of(new NudgeDone(organisation, employee, asked.nudge(), now));
            case LATER -> Optional.of(new NudgeSnoozed(organisation, employee, asked.nudge(), now, SNOOZE_MINUTES));
            case NOT_TODAY -> Optional.of(new NudgeDismissed(organisation, employee, asked.nudge(), now));
            case OPEN -> Optional.empty();
        };
    }

    private static UUID id(Asked asked, SlackAnswer answer) {
        return UUID.nameUUIDFromBytes(
                ("slack/" + asked.nudge() + "/" + answer.key()).getBytes(StandardCharsets.US_ASCII));
    }
}
