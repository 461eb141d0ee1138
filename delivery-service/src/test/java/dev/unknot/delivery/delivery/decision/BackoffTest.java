package dev.unknot.delivery.delivery.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "4, 16", "5, 30", "6, 30"})
    void waitsTwiceAsLongEachTimeUpToALimit(int made, int seconds) {
        assertThat(backoff(0.999999).retryAt(TEN, made, Optional.empty()).orElseThrow())
                .isBetween(TEN.plusMillis(seconds * 1000L - 2), TEN.plusSeconds(seconds));
        assertThat(backoff(0).retryAt(TEN, made, Optional.empty())).contains(TEN.plusMillis(seconds * 500L));
    }

    @Test
    void endsAfterTheLastAttempt() {
        assertThat(backoff(0.5).retryAt(TEN, 7, Optional.empty())).isEmpty();
        assertThat(backoff(0.5).retryAt(TEN, 7, Optional.of(Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void neverComesBackBeforeThePeerAskedFor() {
        assertThat(backoff(0).retryAt(TEN, 1, Optional.of(Duration.ofMinutes(10))))
                .contains(TEN.plusSeconds(600));
        assertThat(backoff(0).retryAt(TEN, 1, Optional.of(Duration.ZERO))).contains(TEN.plusSeconds(1));
    }

    private static Backoff backoff(double random) {
        return new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), 7, () -> random);
    }
}
