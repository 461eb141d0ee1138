package dev.unknot.reminder.intake;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventReader;
import dev.unknot.messaging.outbox.DatabaseTrouble;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Takes a record from a topic. */
@ApplicationScoped
public class Intake {

    private final HandleOnce handleOnce;

    Intake(HandleOnce handleOnce) {
        this.handleOnce = handleOnce;
    }

    /**
     * Has the effect of the event in {@code record}, once. Tries again for as long as the database is in trouble;
     * whatever else fails is thrown, for the dead letters.
     */
    // No limit: an outage of the database must end in no dead letter.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    public void take(ConsumerRecord<String, byte[]> record, Consumer<Event<?>> effect) {
        handleOnce.handle(EventReader.read(record), effect);
    }
}
