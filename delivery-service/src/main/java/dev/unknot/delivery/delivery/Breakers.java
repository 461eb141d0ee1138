package dev.unknot.delivery.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** One circuit breaker for each peer: one that is down is left alone for a while, and the others are not held up by it. */
@Singleton
class Breakers {

    private static final int MOST_PEERS = 10_000;
    private static final int WINDOW = 20;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Faults of the peer as a whole, and not of one message or address. */
    private static final Set<Reason> FAULTS = Set.of(Reason.UNREACHABLE, Reason.TIMED_OUT, Reason.PEER_FAILED);

    private final Cache<String, TypedGuard<SendResult>> guards = Caffeine.newBuilder()
            .maximumSize(MOST_PEERS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Thrown through the breaker so that it counts the fault. */
    private static final class PeerFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SendResult result;

        PeerFault(SendResult result) {
            super("the peer failed", null, false, false);
            this.result = result;
        }
    }

    /** @throws CircuitBreakerOpenException if the peer is left alone just now */
    SendResult call(String peer, Supplier<SendResult> send) {
        try {
            return guards.get(peer, key -> guard()).get(() -> counted(send.get()));
        } catch (PeerFault fault) {
            return fault.result;
        }
    }

    private static SendResult counted(SendResult result) {
        if (result instanceof SendResult.RetryAfter retry
                && FAULTS.contains(retry.cause().reason())) {
            throw new PeerFault(result);
        }
        return result;
    }

    private static TypedGuard<SendResult> guard() {
        return TypedGuard.create(SendResult.class)
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio(0.5)
                .delay(PAUSE.toSeconds(), ChronoUnit.SECONDS)
                .failOn(PeerFault.class)
                .done()
                .build();
    }
}
