package dev.unknot.messaging;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Received;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as a service has them, which only notes what it handles. */
@ApplicationScoped
public class Handled {

    private final List<Event<?>> events = new CopyOnWriteArrayList<>();
    private final List<Received.Tombstone> tombstones = new CopyOnWriteArrayList<>();
    private final Set<Person> gone = ConcurrentHashMap.newKeySet();
    private final EventConsumer consumer;
    private final EventHandlers people;
    private final EventHandlers remedies;

    Handled(EventConsumer consumer) {
        this.consumer = consumer;
        this.people = EventHandlers.of(Topics.PEOPLE)
                .on(EmployeeEnrolled.class, events::add)
                .on(EmployeeChanged.class, events::add)
                .on(EmployeeLeft.class, events::add)
                .onTombstone(this::personIsGone)
                .build();
        this.remedies = EventHandlers.of(Topics.REMEDIES)
                .on(RemedyPublished.class, events::add)
                .on(RemedyWithdrawn.class, events::add)
                .onTombstone(tombstones::add)
                .build();
    }

    @Incoming("people")
    @Blocking
    void onPeople(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, people);
    }

    @Incoming("remedies")
    @Blocking
    void onRemedies(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, remedies);
    }

    /** The ids of all events, whatever their key. */
    public Set<String> ids() {
        return events.stream().map(Event::id).collect(Collectors.toSet());
    }

    /** Takes an event that a test only waited for out of the account. */
    public void forget(String id) {
        events.removeIf(event -> event.id().equals(id));
    }

    /** All tombstones of this key that were handled. */
    public List<Received.Tombstone> tombstonesOf(String key) {
        return tombstones.stream().filter(gone -> gone.key().equals(key)).toList();
    }

    private void personIsGone(Received.Tombstone tombstone) {
        gone.add(tombstone.person());
        tombstones.add(tombstone);
    }

    /** The people who are gone by a tombstone. */
    public Set<Person> gone() {
        return gone;
    }

    /** The data of all events under this key, in the order in which they were handled. */
    public List<EventData> of(String key) {
        return events.stream()
                .<EventData>map(Event::data)
                .filter(data -> data.key().equals(key))
                .toList();
    }
}
