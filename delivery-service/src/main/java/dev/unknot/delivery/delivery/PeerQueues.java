package dev.unknot.delivery.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Messages that wait for a sender, in order for each peer. The peers take turns, and each gets at most half of the senders that the
 * others leave free, so that slow ones never hold all of them. Times are of {@link System#nanoTime}.
 */
final class PeerQueues<T> {

    /** How much the last message counts when the next one's time is estimated. */
    private static final double WEIGHT = 0.2;

    private final int senders;
    private final Map<String, Queue<T>> queues = new LinkedHashMap<>();
    private int busy;

    /** @param senders how many messages are on their way at once */
    PeerQueues(int senders) {
        this.senders = senders;
    }

    /** A message on its way. */
    record Sending<T>(T message, String peer, long since) {}

    private static final class Queue<T> {

        private final Deque<T> waiting = new ArrayDeque<>();
        private final List<Sending<T>> sending = new ArrayList<>();
        private double nanosEach;

        /** How long one takes, as far as is known. */
        private double nanosEach(long now) {
            long oldest =
                    sending.stream().mapToLong(each -> now - each.since()).max().orElse(0);
            return Math.max(nanosEach, oldest);
        }
    }

    synchronized void add(String peer, T message) {
        queues.computeIfAbsent(peer, name -> new Queue<>()).waiting.add(message);
    }

    /** The next message that may be sent. The caller sends it and says when it is done. */
    synchronized Optional<Sending<T>> next(long now) {
        for (Map.Entry<String, Queue<T>> each : queues.entrySet()) {
            Queue<T> queue = each.getValue();
            if (!queue.waiting.isEmpty() && queue.sending.size() < share(queue)) {
                Sending<T> sending = new Sending<>(queue.waiting.remove(), each.getKey(), now);
                queue.sending.add(sending);
                busy++;
                // Behind the others.
                queues.remove(each.getKey());
                queues.put(each.getKey(), queue);
                return Optional.of(sending);
            }
        }
        return Optional.empty();
    }

    private int share(Queue<T> queue) {
        int left = senders - (busy - queue.sending.size());
        return Math.min(left, Math.max(1, left / 2));
    }

    synchronized void done(Sending<T> sending, long now) {
        Queue<T> queue = queues.get(sending.peer());
        if (queue != null && queue.sending.remove(sending)) {
            busy--;
            queue.nanosEach += WEIGHT * (now - sending.since() - queue.nanosEach);
            if (queue.sending.isEmpty() && queue.waiting.isEmpty()) {
                queues.remove(sending.peer());
            }
        }
    }

    /**
     * A message that would wait too long.
     *
     * @param pause after which there may be a place again
     */
    record GivenUp<T>(T message, Duration pause) {}

    /** Takes out those that would wait longer than this, the last first. */
    synchronized List<GivenUp<T>> takeThoseThatWaitLongerThan(Duration patience, long now) {
        List<GivenUp<T>> taken = new ArrayList<>();
        Iterator<Queue<T>> all = queues.values().iterator();
        while (all.hasNext()) {
            Queue<T> queue = all.next();
            double nanosEach = queue.nanosEach(now);
            int most = nanosEach == 0
                    ? Integer.MAX_VALUE
                    : (int) Math.min(Integer.MAX_VALUE, patience.toNanos() / nanosEach * share(queue));
            // Seconds, so that few statements give back all.
            Duration pause = Duration.ofSeconds(Math.max(
                    patience.toSeconds(), Duration.ofNanos((long) nanosEach).toSeconds()));
            while (queue.waiting.size() > most) {
                taken.add(new GivenUp<>(queue.waiting.removeLast(), pause));
            }
            if (queue.sending.isEmpty() && queue.waiting.isEmpty()) {
                all.remove();
            }
        }
        return taken;
    }

    /** When the message began that is on its way longest. */
    synchronized OptionalLong oldest() {
        return queues.values().stream()
                .flatMap(queue -> queue.sending.stream())
                .mapToLong(Sending::since)
                .min();
    }

    synchronized int sending() {
        return busy;
    }
}
