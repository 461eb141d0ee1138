package dev.unknot.messaging.outbox;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

class TestClock {

    @Produces
    Clock clock = Clock.systemUTC();
}
