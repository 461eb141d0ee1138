package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.engine.dispatch.Publisher;
import dev.unknot.reminder.engine.lease.BucketLeases;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.schedule.timetable.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The threads on which the engines run. To each other they are like replicas: each has a session and a share of the buckets of
 * its own, so that one decides while the database writes for another.
 */
@ApplicationScoped
public class TickJob {

    private static final Logger LOG = Logger.getLogger(TickJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final List<Engine> engines;
    private final Optional<Duration> tick;
    private final Duration leaving;
    private final List<Thread> threads;
    private volatile boolean ends;

    TickJob(
            BucketLeases.Address address,
            LoadMembers load,
            Publisher publisher,
            ReminderConfig config,
            MeterRegistry metrics,
            Clock clock) {
        Phase phase = new Phase(config.secret());
        engines = IntStream.range(0, config.engines())
                .mapToObj(number -> new Engine(address, load, publisher, clock, phase, new Gauges(metrics, number)))
                .toList();
        tick = Optional.of(config.tick()).filter(every -> !every.equals("off")).map(DurationConverter::parseDuration);
        leaving = DurationConverter.parseDuration(config.leaving());
        threads = engines.stream()
                .map(engine -> new Thread(() -> work(engine), "engine"))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        if (tick.isPresent()) {
            engines.forEach(Engine::join);
            threads.forEach(thread -> {
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // All of them first, so that none takes over from another here.
        engines.forEach(Engine::leave);
        long until = System.nanoTime() + leaving.toNanos();
        while (System.nanoTime() < until && engines.stream().anyMatch(Engine::isAwaited)) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        ends = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PAUSE.toMillis() * 5);
        }
        engines.forEach(Engine::close);
    }

    private void work(Engine engine) {
        try {
            while (!ends) {
                TimeUnit.NANOSECONDS.sleep(beat(engine).toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("the engine was asked to end", e);
        }
    }

    /** How long to wait until the next. */
    private Duration beat(Engine engine) {
        try {
            return engine.beat() ? Duration.ZERO : tick.orElse(PAUSE);
        } catch (SQLException | RuntimeException e) {
            if (!ends) {
                // A thread that died would leave a service that looks well and nudges nobody.
                LOG.warnf(e, "due slots wait, next try in %s: %s", PAUSE, e.getMessage());
            }
            return PAUSE;
        }
    }

    /** Settles all that is due by now, here and at once. */
    public void tick() throws SQLException {
        for (Engine engine : engines) {
            engine.settleAll();
        }
    }

    /** Drops everything at once, as a process that is killed does. */
    public void forget() {
        engines.forEach(Engine::forget);
    }

    boolean isLoaded() {
        return engines.stream().allMatch(Engine::isLoaded);
    }
}
