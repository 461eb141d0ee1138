package dev.unknot.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the system clock; everything else has the clock injected. */
@Singleton
final class SystemClock {

    @Produces
    @Singleton
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
