package dev.unknot.reminder;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Time that a test turns by hand; the same for everybody. */
public final class SettableClock extends Clock {

    // A Monday, ten o'clock in Berlin.
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(MONDAY_MORNING);

    public static void set(Instant now) {
        NOW.set(now);
    }

    @Override
    public Instant instant() {
        return NOW.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("every service thinks in UTC");
    }

    /** Takes the place of the system's clock. */
    @ApplicationScoped
    static class Source {

        @Mock
        @Produces
        @ApplicationScoped
        Clock clock() {
            return new SettableClock();
        }
    }
}
