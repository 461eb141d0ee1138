package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import dev.unknot.reminder.inbox.nudge.Nudges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Expires nudges that nobody saw in time, and publishes it. */
@ApplicationScoped
public class ExpireNudges {

    static final int AT_ONCE = 1_000;

    // Any number will do as long as nothing else in the database locks it.
    private static final long LOCK = 0x6578_7069_7265L;

    private final EntityManager entityManager;
    private final Nudges nudges;
    private final Outbox outbox;
    private final InboxNotifier inboxNotifier;

    ExpireNudges(EntityManager entityManager, Nudges nudges, Outbox outbox, InboxNotifier inboxNotifier) {
        this.entityManager = entityManager;
        this.nudges = nudges;
        this.outbox = outbox;
        this.inboxNotifier = inboxNotifier;
    }

    /** Expires one batch, the oldest first, and returns its size; 0 while another replica does it. */
    @Transactional
    public int expire(Instant now) {
        if (!(Boolean) entityManager
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult()) {
            return 0;
        }
        List<Nudges.Expired> expired = nudges.expire(now, AT_ONCE);
        outbox.publishAll(expired.stream()
                .filter(Nudges.Expired::isCarried)
                .map(ExpireNudges::event)
                .toList());
        inboxNotifier.notify(expired.stream().map(Nudges.Expired::person).toList());
        return expired.size();
    }

    private static Outgoing event(Nudges.Expired nudge) {
        Person person = nudge.person();
        return new Outgoing(
                UUID.nameUUIDFromBytes((nudge.id() + "/EXPIRED").getBytes(StandardCharsets.UTF_8)),
                new NudgeExpired(person.organisation(), person.employee(), nudge.id(), nudge.expiredAt()));
    }
}
