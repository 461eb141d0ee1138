package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps to the limits of peers over all replicas; owns the table {@code rate_limit}. */
@ApplicationScoped
class RateLimit {

    // Takes the next place in the row unless that is in the future. One statement, so that two replicas never take the
    // same.
    private static final String TAKE = """
            INSERT INTO rate_limit (key, free_at) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET free_at = excluded.free_at WHERE rate_limit.free_at <= ?""";

    private final Database database;
    private final Seal seal;
    private final Clock clock;

    RateLimit(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** How long to wait before a message may go; empty if it may go now, and then the place is taken. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Duration> take(ChannelSender.Limit limit) {
        return take(limit.key(), Duration.ofSeconds(1).dividedBy(limit.perSecond()));
    }

    /** The same for anything else that is limited. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Duration> take(String limited, Duration gap) {
        byte[] key = seal.fingerprint("limit\n" + limited);
        Instant now = clock.instant();
        if (database.update(TAKE, key, now.plus(gap), now) > 0) {
            return Optional.empty();
        }
        return database.find("SELECT free_at FROM rate_limit WHERE key = ?", row -> row.instant("free_at"), key)
                .map(free -> Duration.between(now, free))
                .filter(wait -> !wait.isNegative())
                .or(() -> Optional.of(gap));
    }

    /** Forgets limits that hold nobody back any more. */
    @Transactional
    void forget() {
        database.update("DELETE FROM rate_limit WHERE free_at < ?", clock.instant());
    }
}
