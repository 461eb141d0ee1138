package dev.unknot.delivery.channel.email.bounce;

import dev.unknot.delivery.DeliveryConfig;
import dev.unknot.delivery.channel.email.EmailConfig;
import dev.unknot.delivery.channel.email.ReturnPath;
import dev.unknot.delivery.lease.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads the mailbox of reports. One replica does at a time; a report is removed once what follows from it is stored. */
@ApplicationScoped
public class ReadBounces {

    private static final Logger LOG = Logger.getLogger(ReadBounces.class);
    private static final String LEASE = "bounces";

    private final BounceMailbox mailbox;
    private final BounceMailboxConfig config;
    private final Optional<BounceReader> reader;
    private final Leases leases;
    private final Event<Bounce> bounces;
    private final MeterRegistry metrics;
    private final Clock clock;

    ReadBounces(
            BounceMailbox mailbox,
            BounceMailboxConfig config,
            EmailConfig email,
            DeliveryConfig delivery,
            Leases leases,
            Event<Bounce> bounces,
            MeterRegistry metrics,
            Clock clock) {
        this.mailbox = mailbox;
        this.config = config;
        this.reader = email.bounces()
                .filter(address -> config.host().isPresent())
                .map(address -> new BounceReader(new ReturnPath(delivery.secret(), address)));
        this.leases = leases;
        this.bounces = bounces;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Does nothing without a mailbox, or while another replica reads it. */
    public void read() {
        if (reader.isPresent()) {
            leases.take(LEASE, config.lease()).ifPresent(this::readWhileHeld);
        }
    }

    private void readWhileHeld(UUID holder) {
        // Half of the lease, so that a server that is slow does not outlast it.
        Instant until = clock.instant().plus(config.lease().dividedBy(2));
        try {
            mailbox.read(this::isBounce, () -> clock.instant().isBefore(until));
        } catch (MessagingException | IOException e) {
            // The message of the server's fault may quote a mail.
            LOG.warnf(
                    "the mailbox of bounces at %s could not be read (%s); next try in a minute",
                    config.host().orElse(""), e.getClass().getSimpleName());
        } finally {
            leases.giveBack(LEASE, holder);
        }
    }

    private boolean isBounce(byte[] mail) {
        Optional<Bounce> bounce = reader.flatMap(each -> each.read(mail));
        bounce.ifPresent(found -> QuarkusTransaction.requiringNew().run(() -> bounces.fire(found)));
        metrics.counter(
                        "unknot.delivery.bounces",
                        "effect",
                        bounce.map(found -> found.effect()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                                .orElse("none"))
                .increment();
        return bounce.isPresent();
    }
}
