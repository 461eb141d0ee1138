package dev.unknot.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * Sends requests to a server. In a closed loop each connection sends its next request once the last answer is complete.
 * At a given pace requests are due by the clock, and the time that one waits for a free connection counts. One thread
 * serves all connections, so that the load takes little from the machine that it shares with the server.
 */
public final class Load {

    private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final int connections;
    private final Duration warmUp;
    private final Duration time;
    private final OptionalDouble perSecond;

    /** A closed loop. */
    public Load(int connections, Duration warmUp, Duration time) {
        this(connections, warmUp, time, OptionalDouble.empty());
    }

    private Load(int connections, Duration warmUp, Duration time, OptionalDouble perSecond) {
        this.connections = connections;
        this.warmUp = warmUp;
        this.time = time;
        this.perSecond = perSecond;
    }

    /** At this pace, however fast the answers are. */
    public Load at(double requestsPerSecond) {
        return new Load(connections, warmUp, time, OptionalDouble.of(requestsPerSecond));
    }

    /**
     * Warms up, then measures.
     *
     * @throws IllegalStateException on the first wrong answer
     */
    public Measured run(Target target) {
        Deque<Connection> free = new ArrayDeque<>();
        List<Connection> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                open.add(Connection.open(selector, target));
            }
            free.addAll(open);
            Requests requests = new Requests(target, new Pace(perSecond));
            loop(selector, free, requests, warmUp);
            requests.forget();
            Duration measured = loop(selector, free, requests, time);
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

    private static Duration loop(Selector selector, Deque<Connection> free, Requests requests, Duration time)
            throws IOException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < time.toNanos()) {
            while (!free.isEmpty() && requests.pace.isDue(System.nanoTime())) {
                free.remove().ask(requests, requests.pace.take(System.nanoTime()));
            }
            requests.pace.await(selector, !free.isEmpty());
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                if (connection.on(requests)) {
                    free.add(connection);
                }
            }
            selector.selectedKeys().clear();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The requests of one run, numbered, and how long each took. */
    static final class Requests {

        private final Histogram latencies = new Histogram(LONGEST_WAIT_NANOS, 3);
        private final Target target;
        private final Pace pace;
        private long next;

        Requests(Target target, Pace pace) {
            this.target = target;
            this.pace = pace;
        }

        Target target() {
            return target;
        }

        byte[] next() {
            return target.request(next++);
        }

        void answered(Answer answer, long nanos) {
            if (answer.status() != target.status() || answer.bodyLength() < target.least()) {
                throw new IllegalStateException(
                        target.name() + " answered " + answer.status() + " with " + answer.bodyLength()
                                + " bytes instead of " + target.status() + " with at least " + target.least());
            }
            latencies.recordValue(Math.min(nanos, LONGEST_WAIT_NANOS));
        }

        void forget() {
            latencies.reset();
        }
    }
}
