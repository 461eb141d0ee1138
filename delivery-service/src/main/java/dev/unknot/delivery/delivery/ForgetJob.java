package dev.unknot.delivery.delivery;

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
    private final RateLimit rateLimit;
    private final LoopConfig config;
    private final Clock clock;

    ForgetJob(Nudges nudges, Details details, RateLimit rateLimit, LoopConfig config, Clock clock) {
        this.nudges = nudges;
        this.details = details;
        this.rateLimit = rateLimit;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        nudges.forgetBefore(clock.instant().minus(config.memory()));
        details.forgetBefore(clock.instant().minus(WORDS));
        rateLimit.forget();
    }
}
