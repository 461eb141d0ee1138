package dev.unknot.delivery;

import dev.unknot.test.SettableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Replaces the system clock. */
@Singleton
class TestClock {

    @Mock
    @Produces
    @Singleton
    Clock settable() {
        return new SettableClock();
    }
}
