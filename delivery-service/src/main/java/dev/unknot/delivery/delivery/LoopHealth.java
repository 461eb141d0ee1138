package dev.unknot.delivery.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether nudges, and events for webhooks, still go out. A loop that stands still is not live; one whose rounds only fail, as when the database is away, is
 * not ready.
 */
@ApplicationScoped
class LoopHealth {

    private final DeliveryWorker nudges;
    private final EventWorker events;
    private final LoopConfig config;

    LoopHealth(DeliveryWorker nudges, EventWorker events, LoopConfig config) {
        this.nudges = nudges;
        this.events = events;
        this.config = config;
    }

    @Produces
    @Liveness
    HealthCheck moves() {
        return () -> answer("delivery loop moves", Rounds::sinceEnd);
    }

    @Produces
    @Readiness
    HealthCheck works() {
        return () -> answer("delivery loop works", Rounds::sinceSuccess);
    }

    private HealthCheckResponse answer(String name, Function<Rounds, Duration> age) {
        Duration claimed = age.apply(nudges.claiming());
        Duration written = age.apply(nudges.writing());
        Duration eventsClaimed = age.apply(events.claiming());
        Duration sending = nudges.longestSending();
        boolean moves = Stream.of(claimed, written, eventsClaimed, sending)
                .allMatch(each -> each.compareTo(config.stuckAfter()) < 0);
        return HealthCheckResponse.named(name)
                .status(moves || !config.enabled())
                .withData("secondsSinceClaim", claimed.toSeconds())
                .withData("secondsSinceWrite", written.toSeconds())
                .withData("secondsSinceClaimOfEvents", eventsClaimed.toSeconds())
                .withData("secondsOfOldestMessage", sending.toSeconds())
                .build();
    }
}
