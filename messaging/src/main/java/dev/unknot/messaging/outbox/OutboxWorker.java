package dev.unknot.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** The thread that relays for as long as the service runs, and forgets old inbox rows once an hour. */
@ApplicationScoped
class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final Duration TRIM_EVERY = Duration.ofHours(1);

    private final OutboxRelay relay;
    private final Inbox inbox;
    private final OutboxConfig config;
    private final Clock clock;
    private final Thread thread = new Thread(this::work, "outbox-relay");
    private Instant trimmed = Instant.EPOCH;

    OutboxWorker(OutboxRelay relay, Inbox inbox, OutboxConfig config, Clock clock) {
        this.relay = relay;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(2_000);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("the relay was asked to end", e);
        }
    }

    private void step() throws InterruptedException {
        try {
            trimInbox();
            if (relay.relay() < config.batch()) {
                relay.sleep();
            }
        } catch (InterruptException e) {
            throw e;
        } catch (SQLException | ExecutionException | KafkaException e) {
            LOG.warnf("events wait in the outbox, next try in %s: %s", config.pause(), e.getMessage());
            TimeUnit.NANOSECONDS.sleep(config.pause().toNanos());
        } catch (RuntimeException e) {
            // A relay that died would leave a service that looks well and says nothing.
            LOG.errorf(e, "the outbox relay failed, next try in %s", config.pause());
            TimeUnit.NANOSECONDS.sleep(config.pause().toNanos());
        }
    }

    private void trimInbox() throws SQLException {
        Instant now = clock.instant();
        if (trimmed.plus(TRIM_EVERY).isBefore(now)) {
            inbox.forgetBefore(now.minus(config.memory()));
            trimmed = now;
        }
    }
}
