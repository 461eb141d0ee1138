package dev.unknot.triage.remedy;

import dev.unknot.contracts.EventReader;
import dev.unknot.messaging.outbox.DatabaseTrouble;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy; whatever cannot be understood goes to the dead letters. */
@ApplicationScoped
class RemedyListener {

    private final Remedies remedies;

    RemedyListener(Remedies remedies) {
        this.remedies = remedies;
    }

    @Incoming("remedies")
    @Blocking
    // No limit: an outage of the database must end in no dead letter.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    void on(ConsumerRecord<String, byte[]> record) {
        remedies.apply(EventReader.read(record).data());
    }
}
