package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import dev.unknot.reminder.inbox.nudge.NudgeMoved;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Brings nudges up to date that outlived their use before anybody saw them, and tells it. */
@ApplicationScoped
public class ExpireNudges {

    static final int AT_ONCE = 1_000;

    // Served by nudge_open. Whoever is moving one of them has the say, so that one is left for later.
    private static final String EXPIRE = """
            UPDATE nudge SET state = 'expired'
            FROM (SELECT id AS open_id, state AS before FROM nudge
                  WHERE state IN ('due', 'delivered', 'failed') AND expires_at <= ?1
                  ORDER BY expires_at LIMIT ?2 FOR UPDATE SKIP LOCKED) AS open
            WHERE id = open_id
            RETURNING id, organisation, employee, kinds, due_at, expires_at, before""";

    // Any number will do as long as nothing else in the database locks it.
    private static final long LOCK = 0x6578_7069_7265L;

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final InboxNotifier bell;
    private final Event<NudgeMoved> moved;

    ExpireNudges(EntityManager entityManager, Outbox outbox, InboxNotifier bell, Event<NudgeMoved> moved) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.bell = bell;
        this.moved = moved;
    }

    /** One batch, the oldest first; how many there were. None while another replica is at it. */
    @Transactional
    @SuppressWarnings("unchecked")
    public int expire(Instant now) {
        if (!(Boolean) entityManager
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult()) {
            return 0;
        }
        List<Tuple> rows = entityManager
                .createNativeQuery(EXPIRE, Tuple.class)
                .setParameter(1, now)
                .setParameter(2, AT_ONCE)
                .getResultList();
        List<NudgeMoved> expired = rows.stream().map(ExpireNudges::moved).toList();
        outbox.publishAll(expired.stream().map(ExpireNudges::event).toList());
        bell.ring(expired.stream().map(NudgeMoved::person).toList());
        expired.forEach(moved::fire);
        return expired.size();
    }

    private static NudgeMoved moved(Tuple row) {
        return new NudgeMoved(
                new Person(row.get(1, String.class), row.get(2, String.class)),
                row.get(0, UUID.class),
                Arrays.stream(row.get(3, String[].class)).map(NudgeKind::of).toList(),
                row.get(4, Instant.class),
                NudgeState.of(row.get(6, String.class)),
                NudgeState.EXPIRED,
                row.get(5, Instant.class));
    }

    private static Outgoing event(NudgeMoved nudge) {
        Person person = nudge.person();
        return new Outgoing(
                UUID.nameUUIDFromBytes((nudge.nudge() + "/EXPIRED").getBytes(StandardCharsets.UTF_8)),
                new NudgeExpired(person.organisation(), person.employee(), nudge.nudge(), nudge.at()));
    }
}
