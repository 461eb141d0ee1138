package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets addresses that were announced of people who left, once it is plain that these have not come back. */
@ApplicationScoped
class ForgetAddresses {

    /** Within it a return is consumed, unless the service is far behind. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final Contacts contacts;
    private final SaveAddresses saveAddresses;
    private final Clock clock;

    ForgetAddresses(Contacts contacts, SaveAddresses saveAddresses, Clock clock) {
        this.contacts = contacts;
        this.saveAddresses = saveAddresses;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        for (Person person : contacts.ofNobody(now.minus(LONG_AGO), now.minus(PATIENCE))) {
            saveAddresses.forgetIfGone(person);
        }
    }
}
