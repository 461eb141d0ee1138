package dev.unknot.delivery.delivery;

import dev.unknot.delivery.webhook.AttemptLog;
import dev.unknot.delivery.webhook.EventQueue;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets what nobody needs any more. */
@ApplicationScoped
class ForgetJob {

    private static final Duration WORDS = Duration.ofDays(1);

    private final Nudges nudges;
    private final Details details;
    private final Digests digests;
    private final Bounces bounces;
    private final RateLimit rateLimit;
    private final EventQueue events;
    private final AttemptLog attempts;
    private final LoopConfig config;
    private final Clock clock;

    ForgetJob(
            Nudges nudges,
            Details details,
            Digests digests,
            Bounces bounces,
            RateLimit rateLimit,
            EventQueue events,
            AttemptLog attempts,
            LoopConfig config,
            Clock clock) {
        this.nudges = nudges;
        this.details = details;
        this.digests = digests;
        this.bounces = bounces;
        this.rateLimit = rateLimit;
        this.events = events;
        this.attempts = attempts;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        nudges.forgetBefore(clock.instant().minus(config.memory()));
        details.forgetBefore(clock.instant().minus(WORDS));
        digests.forgetBefore(clock.instant().minus(config.memory()));
        bounces.forgetBefore(clock.instant().minus(config.memory()));
        rateLimit.forget();
        events.forgetExpired();
        attempts.forget();
    }
}
