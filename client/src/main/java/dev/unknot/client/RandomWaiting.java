package dev.unknot.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Draws evenly and waits on the calling thread. */
final class RandomWaiting implements Transport.Waiting {

    @Override
    public Duration draw(Duration bound) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound.toNanos() + 1));
    }

    @Override
    public void spend(Duration wait) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    }
}
