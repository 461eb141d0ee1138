package dev.unknot.triage.employee;

import dev.unknot.contracts.EventReader;
import dev.unknot.messaging.outbox.DatabaseTrouble;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
    // No limit: an outage of the database must end in no dead letter.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    void on(ConsumerRecord<String, byte[]> record) {
        people.hear(EventReader.read(record));
    }
}
