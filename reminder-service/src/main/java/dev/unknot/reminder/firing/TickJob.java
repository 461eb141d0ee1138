package dev.unknot.reminder.firing;

import dev.unknot.reminder.dispatch.Publisher;
import dev.unknot.reminder.employee.ReminderConfig;
import dev.unknot.reminder.lease.Lane;
import dev.unknot.reminder.roster.LoadMembers;
import dev.unknot.reminder.schedule.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread on which the engine beats for as long as the service runs. */
@ApplicationScoped
public class TickJob {

    private static final Logger LOG = Logger.getLogger(TickJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Engine engine;
    private final Optional<Duration> tick;
    private final Thread thread = new Thread(this::work, "engine");
    private volatile boolean ends;

    TickJob(
            Lane.Address address,
            LoadMembers load,
            Publisher publisher,
            ReminderConfig config,
            MeterRegistry metrics,
            Clock clock) {
        engine = new Engine(address, load, publisher, clock, new Phase(config.secret()), new Gauges(metrics));
        tick = Optional.of(config.tick()).filter(every -> !every.equals("off")).map(DurationConverter::parseDuration);
    }

    void start(@Observes StartupEvent event) {
        if (tick.isPresent()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ends = true;
        thread.interrupt();
        thread.join(PAUSE.toMillis() * 5);
        engine.close();
    }

    private void work() {
        try {
            while (!ends) {
                TimeUnit.NANOSECONDS.sleep(beat().toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("the engine was asked to end", e);
        }
    }

    /** How long to wait until the next. */
    private Duration beat() {
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
        engine.settleAll();
    }

    /** Lets go of everything, as a process that is killed does. */
    public void forget() {
        engine.forget();
    }

    boolean isLoaded() {
        return engine.isLoaded();
    }
}
