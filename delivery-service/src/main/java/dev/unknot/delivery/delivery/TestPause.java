package dev.unknot.delivery.delivery;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/** Between two tests of an organisation: nobody is to be flooded by them. */
@ApplicationScoped
class TestPause {

    private static final Duration GAP = Duration.ofSeconds(5);

    private final RateLimit rateLimit;

    TestPause(RateLimit rateLimit) {
        this.rateLimit = rateLimit;
    }

    /**
     * A 429 problem if the last test was just now.
     *
     * @param kind of what is tested, such as {@code channel}
     */
    void require(String kind, String organisation, String tested) {
        rateLimit
                .take(String.join("\n", kind + "-test", organisation, tested), GAP)
                .ifPresent(wait -> {
                    throw Problems.builder(
                                    ProblemType.TOO_MANY_REQUESTS,
                                    "A " + kind + " can be tested every " + GAP.toSeconds()
                                            + " seconds. Wait as long as Retry-After says.")
                            .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                            .build();
                });
    }
}
