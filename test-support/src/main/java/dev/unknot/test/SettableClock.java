package dev.unknot.test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test sets it, the same for everybody. A module that wants it for its service produces
 * it as a {@code @Mock} bean.
 */
public final class SettableClock extends Clock {

    /** Ten o'clock in Berlin on an ordinary working day. */
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
        throw new UnsupportedOperationException("every service computes in UTC");
    }
}
