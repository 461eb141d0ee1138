package dev.unknot.reminder.inbox.stream;

import dev.unknot.reminder.inbox.stream.ReadChanges.Read;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread behind all streams of a replica: hears for whom something changed, reads for many at once and hands
 * it to their connections. A client that takes nothing is not read for, so that nothing piles up.
 */
@ApplicationScoped
class StreamDispatcher {

    private static final Logger LOG = Logger.getLogger(StreamDispatcher.class);

    /** Whoever heard nothing for so long gets a comment, and is read for even though no bell rang. */
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** Whoever takes nothing for so long is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int AT_ONCE = 200;

    private final StreamSubscribers listeners;
    private final ReadChanges readChanges;
    private final NotificationListener ear;
    private final Clock clock;
    private final Thread thread = new Thread(this::live, "inbox-streams");
    private volatile boolean over;

    StreamDispatcher(
            StreamSubscribers listeners,
            ReadChanges readChanges,
            NotificationListener ear,
            Clock clock,
            MeterRegistry metrics) {
        this.listeners = listeners;
        this.readChanges = readChanges;
        this.ear = ear;
        this.clock = clock;
        metrics.gauge("unknot.inbox.streams", listeners, StreamSubscribers::size);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        over = true;
        thread.join(2_000);
        listeners.all().forEach(StreamSubscriber::end);
    }

    private void live() {
        while (!over) {
            try {
                beat();
                ear.listen(WAIT, listeners);
                tell();
            } catch (SQLException | RuntimeException e) {
                // Nothing is lost: every client's position stays, and all are read for once the database is back.
                LOG.warnf("inbox streams wait for the database: %s", e.getMessage());
                ear.close();
                rest();
            }
        }
        ear.close();
    }

    private void tell() {
        List<StreamSubscriber> some = listeners.take(AT_ONCE);
        while (!some.isEmpty()) {
            try {
                tell(some);
            } catch (RuntimeException e) {
                listeners.rouse(some);
                throw e;
            }
            some = listeners.take(AT_ONCE);
        }
    }

    private void tell(List<StreamSubscriber> some) {
        List<StreamSubscriber> fresh =
                some.stream().filter(listener -> !listener.isGreeted()).toList();
        if (!fresh.isEmpty()) {
            String now = readChanges.now();
            fresh.forEach(listener -> listener.greet(now));
            listeners.rouse(fresh);
        }
        List<StreamSubscriber> known =
                some.stream().filter(listener -> !fresh.contains(listener)).toList();
        Read read =
                readChanges.read(known.stream().map(StreamSubscriber::reading).toList());
        for (int i = 0; i < known.size(); i++) {
            known.get(i).say(read.snapshot(), read.changes().get(i));
        }
    }

    private void beat() {
        Instant now = clock.instant();
        for (StreamSubscriber listener : listeners.all()) {
            if (listener.isOver(now)) {
                listener.end();
            } else if (listener.isReady() && listener.isSilentFor(BEAT)) {
                listener.beat();
                listeners.rouse(List.of(listener));
            } else if (listener.isSilentFor(PATIENCE)) {
                listener.cut();
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }
}
