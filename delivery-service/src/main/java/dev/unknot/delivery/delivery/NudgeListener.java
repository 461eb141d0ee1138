package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.inbox.BatchConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes nudges that are due, and the full words of those whose person chose them. */
@ApplicationScoped
class NudgeListener {

    private final Nudges nudges;
    private final Details details;
    private final Digests digests;
    private final Tombstones tombstones;
    private final DeliveryWorker worker;
    private final jakarta.enterprise.event.Event<NudgesClaimed> claimed;
    private final LoopConfig config;
    private final Clock clock;
    private final BatchConsumer consumer;
    private final EventHandlers due;
    private final EventHandlers words;

    NudgeListener(
            Nudges nudges,
            Details details,
            Digests digests,
            Tombstones tombstones,
            DeliveryWorker worker,
            jakarta.enterprise.event.Event<NudgesClaimed> claimed,
            LoopConfig config,
            Clock clock,
            BatchConsumer consumer) {
        this.nudges = nudges;
        this.details = details;
        this.digests = digests;
        this.tombstones = tombstones;
        this.worker = worker;
        this.claimed = claimed;
        this.config = config;
        this.clock = clock;
        this.consumer = consumer;
        due = EventHandlers.of(Topics.NUDGES).onAll(NudgeDue.class, this::due).build();
        words = EventHandlers.of(Topics.NUDGE_DETAILS)
                .onAll(NudgeDetail.class, this::details)
                .build();
    }

    @Blocking
    @Incoming("nudges")
    CompletionStage<Void> onNudges(KafkaRecordBatch<String, byte[]> batch) {
        return consumer.consume(batch, due);
    }

    @Blocking
    @Incoming("nudge-details")
    CompletionStage<Void> onDetails(KafkaRecordBatch<String, byte[]> batch) {
        return consumer.consume(batch, words);
    }

    private void due(List<Event<NudgeDue>> events) {
        Instant now = clock.instant();
        Optional<Instant> lease = Optional.of(now.plus(config.lease())).filter(until -> worker.hasRoom());
        List<NudgeDue> here = ofThoseWhoAreHere(events);
        List<Claimed> some = nudges.add(here, now, lease);
        digests.add(here, now);
        if (!some.isEmpty()) {
            claimed.fire(new NudgesClaimed(some));
        }
    }

    private void details(List<Event<NudgeDetail>> events) {
        List<NudgeDetail> kept = ofThoseWhoAreHere(events);
        details.keep(kept, clock.instant());
        nudges.wordsCame(kept.stream().map(NudgeDetail::nudge).toList(), clock.instant());
    }

    /** Without those of people who have left since. */
    private <T extends EventData.OfEmployee> List<T> ofThoseWhoAreHere(List<Event<T>> events) {
        Set<Person> people =
                events.stream().map(event -> Person.of(event.data())).collect(Collectors.toSet());
        tombstones.lock(people);
        Set<Person> left = tombstones.everLeft(people);
        return events.stream()
                .filter(event -> {
                    Person person = Person.of(event.data());
                    return !left.contains(person) || !tombstones.isLate(person, event.time());
                })
                .map(Event::data)
                .toList();
    }
}
