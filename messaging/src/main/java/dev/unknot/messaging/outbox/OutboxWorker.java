package dev.unknot.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** The thread that relays for as long as the service runs. */
@ApplicationScoped
class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

    private final OutboxRelay relay;
    private final OutboxConfig config;
    private final Thread thread = new Thread(this::work, "outbox-relay");

    OutboxWorker(OutboxRelay relay, OutboxConfig config) {
        this.relay = relay;
        this.config = config;
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
}
