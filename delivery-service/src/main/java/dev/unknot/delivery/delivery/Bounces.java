package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.email.bounce.Bounce;
import dev.unknot.delivery.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The reports of mails that did not arrive, by address; owns the table {@code bounce}. */
@ApplicationScoped
class Bounces {

    private final Database database;

    Bounces(Database database) {
        this.database = database;
    }

    /** False if it says no more than is known of this mail. A mail that was late may still fail. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean add(Bounce bounce, UUID address, Instant now) {
        return database.update(
                        """
                        INSERT INTO bounce (mail, address, passing, final, reported_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (mail) DO UPDATE
                        SET passing = excluded.passing, final = excluded.final, reported_at = excluded.reported_at
                        WHERE excluded.final AND NOT bounce.final""",
                        bounce.mail(),
                        address,
                        bounce.effect().isPassing(),
                        bounce.effect().isFinal(),
                        now)
                > 0;
    }

    /** On how many different days since {@code from} a passing fault was reported for an address. */
    @Transactional(Transactional.TxType.MANDATORY)
    int passingDays(UUID address, Instant from) {
        return database.find("""
                        SELECT count(DISTINCT CAST(reported_at AT TIME ZONE 'UTC' AS date)) AS days
                        FROM bounce WHERE address = ? AND passing AND reported_at > ?""", row -> row.number("days"), address, from).orElse(0);
    }

    /** Forgets what was reported before this moment. */
    @Transactional
    void forgetBefore(Instant moment) {
        database.update("DELETE FROM bounce WHERE reported_at < ?", moment);
    }
}
