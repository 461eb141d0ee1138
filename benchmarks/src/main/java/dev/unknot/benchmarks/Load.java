package dev.unknot.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each connection asks, waits for the whole answer, and asks again. One thread serves all of them, so that
 * the load takes little from the machine that it shares with what it measures.
 */
public final class Load {

    private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long SELECT_MILLIS = 100;

    private final int connections;
    private final Duration warmUp;
    private final Duration time;

    public Load(int connections, Duration warmUp, Duration time) {
        this.connections = connections;
        this.warmUp = warmUp;
        this.time = time;
    }

    /**
     * Warms up, then measures.
     *
     * @throws IllegalStateException on the first answer that is not a right one
     */
    public Measured run(Target target) {
        List<Connection> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            Requests requests = new Requests(target);
            for (int i = 0; i < connections; i++) {
                open.add(Connection.open(selector, requests));
            }
            loop(selector, requests, warmUp);
            requests.forget();
            Duration measured = loop(selector, requests, time);
            if (requests.latencies.getTotalCount() == 0) {
                throw new IllegalStateException(
                        target.name() + " answered nothing within " + measured.toSeconds() + " s");
            }
            return Measured.of(requests.latencies, measured);
        } catch (IOException e) {
            throw new UncheckedIOException(target.name() + " cannot be reached", e);
        } finally {
            open.forEach(Connection::close);
        }
    }

    private static Duration loop(Selector selector, Requests requests, Duration time) throws IOException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < time.toNanos()) {
            selector.select(SELECT_MILLIS);
            for (SelectionKey key : selector.selectedKeys()) {
                ((Connection) key.attachment()).on(key, requests);
            }
            selector.selectedKeys().clear();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The requests of one run, numbered, and how long each took. */
    static final class Requests {

        private final Histogram latencies = new Histogram(LONGEST_WAIT_NANOS, 3);
        private final Target target;
        private long next;

        Requests(Target target) {
            this.target = target;
        }

        Target target() {
            return target;
        }

        byte[] next() {
            return target.request(next++);
        }

        void answered(Answer answer, long nanos) {
            if (answer.status() != 200 || answer.bodyLength() < target.least()) {
                throw new IllegalStateException(target.name() + " answered " + answer.status() + " with "
                        + answer.bodyLength() + " bytes instead of 200 with at least " + target.least());
            }
            latencies.recordValue(Math.min(nanos, LONGEST_WAIT_NANOS));
        }

        void forget() {
            latencies.reset();
        }
    }
}
