package dev.unknot.triage.employee;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventReader;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Whatever cannot be understood goes to the dead letters; a database that is away is waited for. */
@ApplicationScoped
class PeopleListener {

    private final HearOfPerson people;

    PeopleListener(HearOfPerson people) {
        this.people = people;
    }

    @Incoming("people")
    @Blocking
    @Retry(
            retryOn = TransientTrouble.class,
            maxRetries = -1,
            maxDuration = 0,
            delay = 200,
            delayUnit = ChronoUnit.MILLIS,
            jitter = 100)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    void on(ConsumerRecord<String, byte[]> record) {
        Event<? extends EventData> event = EventReader.read(record);
        try {
            people.hear(event);
        } catch (RuntimeException e) {
            throw TransientTrouble.orItself(e);
        }
    }
}
