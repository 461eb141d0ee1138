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
 * The one thread behind all streams of a replica. It waits for notifications, reads the changes of many inboxes at once and
 * passes them to their connections. It reads nothing for a client that is behind, so that nothing piles up.
 */
@ApplicationScoped
class StreamDispatcher {

    private static final Logger LOG = Logger.getLogger(StreamDispatcher.class);

    /** After this time without an event a subscriber gets a comment, and is read for without a notification. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    /** After this time without reading a client is disconnected. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int AT_ONCE = 200;

    private final StreamSubscribers subscribers;
    private final ReadChanges readChanges;
    private final NotificationListener notificationListener;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "inbox-streams");
    private volatile boolean stopped;

    StreamDispatcher(
            StreamSubscribers subscribers,
            ReadChanges readChanges,
            NotificationListener notificationListener,
            Clock clock,
            MeterRegistry metrics) {
        this.subscribers = subscribers;
        this.readChanges = readChanges;
        this.notificationListener = notificationListener;
        this.clock = clock;
        metrics.gauge("unknot.inbox.streams", subscribers, StreamSubscribers::size);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(2_000);
        subscribers.all().forEach(StreamSubscriber::end);
    }

    private void run() {
        while (!stopped) {
            try {
                keepAlive();
                notificationListener.listen(WAIT, subscribers);
                dispatch();
            } catch (SQLException | RuntimeException e) {
                // Nothing is lost: positions stay, and everybody is read for once the database is back.
                LOG.warnf("inbox streams wait for the database: %s", e.getMessage());
                notificationListener.close();
                pause();
            }
        }
        notificationListener.close();
    }

    private void dispatch() {
        List<StreamSubscriber> some = subscribers.take(AT_ONCE);
        while (!some.isEmpty()) {
            try {
                dispatch(some);
            } catch (RuntimeException e) {
                subscribers.wake(some);
                throw e;
            }
            some = subscribers.take(AT_ONCE);
        }
    }

    private void dispatch(List<StreamSubscriber> some) {
        List<StreamSubscriber> fresh =
                some.stream().filter(subscriber -> !subscriber.isStarted()).toList();
        if (!fresh.isEmpty()) {
            String now = readChanges.now();
            fresh.forEach(subscriber -> subscriber.start(now));
            subscribers.wake(fresh);
        }
        List<StreamSubscriber> known =
                some.stream().filter(subscriber -> !fresh.contains(subscriber)).toList();
        Read read =
                readChanges.read(known.stream().map(StreamSubscriber::reading).toList());
        for (int i = 0; i < known.size(); i++) {
            known.get(i).send(read.snapshot(), read.changes().get(i));
        }
    }

    private void keepAlive() {
        Instant now = clock.instant();
        for (StreamSubscriber subscriber : subscribers.all()) {
            if (subscriber.isOver(now)) {
                subscriber.end();
            } else if (subscriber.isStarted() && subscriber.isReady() && subscriber.isSilentFor(KEEP_ALIVE)) {
                subscriber.sendComment();
                subscribers.wake(List.of(subscriber));
            } else if (subscriber.isSilentFor(PATIENCE)) {
                subscriber.disconnect();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
