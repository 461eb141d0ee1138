package dev.unknot.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Quota SIXTY_A_MINUTE = new Quota("person", 60, Duration.ofMinutes(1));

    private final Clock clock = new Clock();
    private final RateLimits limits = new RateLimits(2, clock);

    @Test
    void grantsTheWholeQuotaAtOnceAndThenOneByOne() {
        assertThat(granted(60)).containsOnly(true);
        assertThat(granted(1)).containsOnly(false);

        clock.pass(Duration.ofSeconds(1));
        assertThat(granted(2)).containsExactly(true, false);

        clock.pass(Duration.ofMinutes(10));
        assertThat(granted(61)).endsWith(true, false);
    }

    @Test
    void saysWhatIsLeftAndWhenToComeBack() {
        assertThat(SIXTY_A_MINUTE.policy()).isEqualTo("\"person\";q=60;w=60");
        assertThat(take().field()).isEqualTo("\"person\";r=59;t=1");
        assertThat(take().field()).isEqualTo("\"person\";r=58;t=2");
        granted(58);

        clock.pass(Duration.ofMillis(300));
        Allowance refused = take();
        assertThat(refused.retryAfter()).isEqualTo(1);
        assertThat(refused.field()).isEqualTo("\"person\";r=0;t=1");
    }

    @Test
    void oneClientDoesNotUseUpTheQuotaOfAnother() {
        granted(60);

        assertThat(limits.take(SIXTY_A_MINUTE, "acme/ben").orElseThrow().granted())
                .isTrue();
        assertThat(limits.take(new Quota("address", 60, Duration.ofMinutes(1)), "acme/ann")
                        .orElseThrow()
                        .granted())
                .isTrue();
    }

    @Test
    void aLimitOfZeroIsNone() {
        assertThat(limits.take(new Quota("person", 0, Duration.ofMinutes(1)), "acme/ann"))
                .isEmpty();
    }

    private Allowance take() {
        return limits.take(SIXTY_A_MINUTE, "acme/ann").orElseThrow();
    }

    private Stream<Boolean> granted(int times) {
        return Stream.generate(this::take).limit(times).map(Allowance::granted).toList().stream();
    }

    private static final class Clock implements TimeMeter {
        private long nanoseconds;

        void pass(Duration time) {
            nanoseconds += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanoseconds;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
