package dev.unknot.delivery.lease;

import dev.unknot.delivery.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Leases of work that one replica does at a time; owns the table {@code lease}. One that is not given back ends by itself. */
@ApplicationScoped
public class Leases {

    // One statement, so that two replicas never take the same.
    private static final String TAKE = """
            INSERT INTO lease (name, holder, held_until) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
            WHERE lease.held_until <= ?""";

    private final Database database;
    private final Clock clock;

    Leases(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Its holder, for {@link #giveBack}; empty while another replica holds it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> take(String name, Duration length) {
        UUID holder = UUID.randomUUID();
        Instant now = clock.instant();
        return database.update(TAKE, name, holder, now.plus(length), now) > 0 ? Optional.of(holder) : Optional.empty();
    }

    /** Changes nothing if somebody else has taken it since. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(String name, UUID holder) {
        database.update("DELETE FROM lease WHERE name = ? AND holder = ?", name, holder);
    }
}
