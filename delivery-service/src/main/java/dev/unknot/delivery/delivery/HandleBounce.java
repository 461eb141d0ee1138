package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.email.bounce.Bounce;
import dev.unknot.delivery.channel.email.bounce.Bounce.Effect;
import dev.unknot.delivery.channel.email.bounce.BounceMailboxConfig;
import dev.unknot.delivery.recipient.Contacts;
import dev.unknot.delivery.sql.Database;
import dev.unknot.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mail that its server had accepted did not arrive: closes the address if it is to be, and lets the next channel take over. */
@ApplicationScoped
class HandleBounce {

    private static final String EMAIL = Channel.EMAIL.key();

    private final Database database;
    private final Bounces bounces;
    private final Digests digests;
    private final Contacts contacts;
    private final Outbox outbox;
    private final BounceMailboxConfig config;
    private final Clock clock;

    HandleBounce(
            Database database,
            Bounces bounces,
            Digests digests,
            Contacts contacts,
            Outbox outbox,
            BounceMailboxConfig config,
            Clock clock) {
        this.database = database;
        this.bounces = bounces;
        this.digests = digests;
        this.contacts = contacts;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** A mail about one nudge. */
    private record Mail(Person person, Instant sentAt, List<UUID> addresses) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes Bounce bounce) {
        // Nobody claims the nudge or settles it until this has ended.
        Optional<Mail> found = database.find(
                """
                SELECT nudge.organisation, employee, ended_at, reached FROM nudge JOIN delivery ON nudge = id
                WHERE id = ? AND channel = ? AND state = 'sent' FOR UPDATE OF nudge""",
                row -> new Mail(
                        new Person(row.text("organisation"), row.text("employee")),
                        row.instant("ended_at"),
                        row.ids("reached")),
                bounce.mail(),
                EMAIL);
        found.filter(mail -> isFinal(bounce, mail.addresses(), mail.sentAt())).ifPresent(mail -> fail(bounce, mail));
        if (found.isEmpty()) {
            digests.sent(bounce.mail())
                    .filter(digest -> isFinal(bounce, digest.addresses(), digest.at()))
                    .ifPresent(digest -> digests.bounced(bounce.mail(), bounce.cause(), clock.instant()));
        }
    }

    /** Notes it, and closes the address if it is to be. False for what was known, and for a mail that may still arrive. */
    private boolean isFinal(Bounce bounce, List<UUID> addresses, Instant sentAt) {
        Instant now = clock.instant();
        boolean isNew = false;
        for (UUID address : addresses) {
            if (contacts.exists(address) && bounces.add(bounce, address, now)) {
                isNew = true;
                if (closes(bounce, address, now)) {
                    contacts.closeUnlessConfirmedSince(address, Reason.ADDRESS_CLOSED, sentAt);
                }
            }
        }
        return isNew && bounce.effect().isFinal();
    }

    private boolean closes(Bounce bounce, UUID address, Instant now) {
        return bounce.effect() == Effect.CLOSES_THE_ADDRESS
                || bounce.effect().isPassing()
                        && bounces.passingDays(address, now.minus(config.passingWithin())) >= config.passingDays();
    }

    private void fail(Bounce bounce, Mail mail) {
        Instant now = clock.instant();
        database.update("""
                UPDATE delivery SET state = 'failed', ended_at = ?, reason = ?, code = ?
                WHERE nudge = ? AND channel = ?""", now, bounce.cause().reason().key(), bounce.cause().code(), bounce.mail(), EMAIL);
        outbox.publishAll(List.of(Settled.outcome(
                bounce.mail(),
                new NudgeFailed(
                        mail.person().organisation(),
                        mail.person().employee(),
                        bounce.mail(),
                        now,
                        EMAIL,
                        bounce.cause().text()),
                "bounced",
                EMAIL)));
        wake(bounce.mail(), now);
    }

    /** Those after it have their turn at once if there is still something to tell, also the one that would have been too late. */
    private void wake(UUID nudge, Instant now) {
        int alive = database.update("""
                UPDATE nudge SET ending = NULL, next_at = CASE WHEN lease IS NULL THEN ? ELSE next_at END
                WHERE id = ? AND seen_at IS NULL AND expires_at > ?""", now, nudge, now);
        if (alive > 0) {
            database.update("""
                    UPDATE delivery SET state = 'waiting', ended_at = NULL, reason = NULL, code = NULL
                    WHERE nudge = ? AND state = 'unneeded' AND reason = ?""", nudge, Reason.TOO_LATE.key());
        }
    }
}
