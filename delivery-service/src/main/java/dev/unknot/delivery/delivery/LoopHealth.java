package dev.unknot.delivery.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether nudges still go out. A loop that stands still is not live; one whose rounds only fail, as when the database is away, is
 * not ready.
 */
@ApplicationScoped
class LoopHealth {

    private final DeliveryWorker worker;
    private final LoopConfig config;

    LoopHealth(DeliveryWorker worker, LoopConfig config) {
        this.worker = worker;
        this.config = config;
    }

    @Produces
    @Liveness
    HealthCheck moves() {
        return () -> answer(
                "delivery loop moves",
                worker.claiming().sinceEnd(),
                worker.writing().sinceEnd(),
                worker.longestSending());
    }

    @Produces
    @Readiness
    HealthCheck works() {
        return () -> answer(
                "delivery loop works",
                worker.claiming().sinceSuccess(),
                worker.writing().sinceSuccess(),
                worker.longestSending());
    }

    private HealthCheckResponse answer(String name, Duration claimed, Duration written, Duration sending) {
        boolean moves = Stream.of(claimed, written, sending).allMatch(age -> age.compareTo(config.stuckAfter()) < 0);
        return HealthCheckResponse.named(name)
                .status(moves || !config.enabled())
                .withData("secondsSinceClaim", claimed.toSeconds())
                .withData("secondsSinceWrite", written.toSeconds())
                .withData("secondsOfOldestMessage", sending.toSeconds())
                .build();
    }
}
