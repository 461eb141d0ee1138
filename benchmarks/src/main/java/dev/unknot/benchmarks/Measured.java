package dev.unknot.benchmarks;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** What one run of a load found. */
public record Measured(double perSecond, double p50Millis, double p99Millis, long requests) {

    private static final double NANOS_PER_MILLI = 1_000_000;

    static Measured of(Histogram nanos, Duration time) {
        return new Measured(
                nanos.getTotalCount() / (time.toNanos() / 1e9),
                nanos.getValueAtPercentile(50) / NANOS_PER_MILLI,
                nanos.getValueAtPercentile(99) / NANOS_PER_MILLI,
                nanos.getTotalCount());
    }
}
