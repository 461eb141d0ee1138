package dev.unknot.content;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Provides the system clock. All other code gets the time from the injected clock. */
class SystemClock {

    @Produces
    Clock clock = Clock.systemUTC();
}
