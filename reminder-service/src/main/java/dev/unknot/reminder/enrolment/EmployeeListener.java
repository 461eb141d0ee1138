package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.inbox.BatchConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.reminder.person.Enrolment;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what platforms announce about people. */
@ApplicationScoped
public class EmployeeListener {

    private final BatchConsumer consumer;
    private final EventHandlers handlers;
    private final EnrolAnnouncedPeople enrolAnnouncedPeople;
    private final RemoveEmployee removeEmployee;
    private final AnnouncePeople announcePeople;

    EmployeeListener(
            BatchConsumer consumer,
            EnrolAnnouncedPeople enrolAnnouncedPeople,
            RemoveEmployee removeEmployee,
            AnnouncePeople announcePeople) {
        this.consumer = consumer;
        this.enrolAnnouncedPeople = enrolAnnouncedPeople;
        this.removeEmployee = removeEmployee;
        this.announcePeople = announcePeople;
        this.handlers = EventHandlers.of(Topics.PEOPLE)
                .onAll(EmployeeEnrolled.class, events -> enrol(events, event -> event))
                .onAll(EmployeeChanged.class, events -> enrol(events, EmployeeListener::asEnrolled))
                .on(EmployeeLeft.class, this::remove)
                .onTombstone(gone -> removeEmployee.remove(gone.person(), gone.time()))
                .build();
    }

    @Incoming("people")
    @Blocking
    public CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return consumer.consume(batch, handlers);
    }

    private <T extends EventData> void enrol(List<Event<T>> events, Function<T, EmployeeEnrolled> known) {
        try {
            enrolAnnouncedPeople.enrol(events.stream()
                    .map(event -> new Enrolment(known.apply(event.data()), event.time()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new BadEvent(String.valueOf(e.getMessage()), e);
        }
    }

    private void remove(Event<EmployeeLeft> event) {
        removeEmployee.remove(Person.of(event.data()), event.time());
        announcePeople.tombstones(event);
    }

    private static EmployeeEnrolled asEnrolled(EmployeeChanged changed) {
        return new EmployeeEnrolled(
                changed.organisation(),
                changed.employee(),
                changed.zone(),
                changed.language(),
                changed.country(),
                changed.unit(),
                changed.workingHours());
    }
}
