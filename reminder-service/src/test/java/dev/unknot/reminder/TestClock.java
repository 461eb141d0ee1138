package dev.unknot.reminder;

import dev.unknot.test.SettableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Takes the place of the system's clock. */
@ApplicationScoped
class TestClock {

    @Mock
    @Produces
    @ApplicationScoped
    Clock clock() {
        return new SettableClock();
    }
}
