package dev.unknot.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyDeadlineTest {

    private static final ArrivalConfig CONFIG = new ArrivalConfig() {
        @Override
        public Duration body() {
            return Duration.ofSeconds(30);
        }

        @Override
        public MemorySize perSecond() {
            return new MemorySize(BigInteger.valueOf(64 * 1024));
        }
    };

    @Test
    void aLargeBodyThatComesSteadilyHasTheTime() {
        assertThat(BodyDeadline.time(256 * 1024, CONFIG)).isEqualTo(Duration.ofSeconds(34));
        assertThat(BodyDeadline.time(16 * 1024 * 1024, CONFIG)).isEqualTo(Duration.ofSeconds(286));
    }
}
