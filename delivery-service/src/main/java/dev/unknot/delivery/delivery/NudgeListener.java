package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes nudges that are due, and the full words of those whose person chose them. */
@ApplicationScoped
class NudgeListener {

    private final Nudges nudges;
    private final Details details;
    private final Tombstones tombstones;
    private final Clock clock;
    private final EventConsumer consumer;
    private final EventHandlers due;
    private final EventHandlers words;

    NudgeListener(Nudges nudges, Details details, Tombstones tombstones, Clock clock, EventConsumer consumer) {
        this.nudges = nudges;
        this.details = details;
        this.tombstones = tombstones;
        this.clock = clock;
        this.consumer = consumer;
        due = EventHandlers.of(Topics.NUDGES).on(NudgeDue.class, this::due).build();
        words = EventHandlers.of(Topics.NUDGE_DETAILS)
                .on(NudgeDetail.class, this::detail)
                .build();
    }

    @Blocking
    @Incoming("nudges")
    void onNudge(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, due);
    }

    @Blocking
    @Incoming("nudge-details")
    void onDetail(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, words);
    }

    private void due(Event<NudgeDue> event) {
        Person person = Person.of(event.data());
        tombstones.lock(person);
        if (!tombstones.isLate(person, event.time())) {
            nudges.add(List.of(event.data()), clock.instant());
        }
    }

    private void detail(Event<NudgeDetail> event) {
        Person person = Person.of(event.data());
        tombstones.lock(person);
        if (!tombstones.isLate(person, event.time())) {
            details.keep(event.data(), clock.instant());
            nudges.wordsCame(event.data().nudge(), clock.instant());
        }
    }
}
