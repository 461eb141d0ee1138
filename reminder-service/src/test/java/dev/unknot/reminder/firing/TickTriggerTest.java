package dev.unknot.reminder.firing;

import static org.awaitility.Awaitility.await;

import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody calls the tick here: the service does it by itself, as it does outside of tests. */
@QuarkusTest
@TestProfile(TickTriggerTest.Ticking.class)
class TickTriggerTest extends ServiceTest {

    @Test
    void settlesByItselfEverySecond() {
        for (int minute = 1; minute <= 2; minute++) {
            Instant now = SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute));
            SettableClock.set(now);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> count("SELECT count(*) FROM bucket WHERE watermark <> '" + now + "'") == 0);
        }
    }

    /** As it is configured outside of tests. */
    public static class Ticking implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("unknot.reminder.tick", "1s");
        }
    }
}
