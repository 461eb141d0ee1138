package dev.unknot.reminder.engine.firing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Nudges on their way to the topic, in the order of their decisions, and up to when what arrived settles each bucket. */
final class PublishProgress {

    /** Decided and not yet acknowledged; a broker that is away stops the engine, so that nothing piles up. */
    private static final int MOST = 8;

    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private final Map<Integer, Instant> settled = new HashMap<>();

    void add(InFlight sent) {
        inFlight.add(sent);
    }

    /** Nothing is due; the watermark advances once what is on its way has arrived. */
    void rest(Instant upTo, Set<Integer> buckets) {
        if (!inFlight.isEmpty() && inFlight.getLast().isNothing()) {
            inFlight.removeLast();
        }
        inFlight.add(InFlight.nothing(upTo, buckets));
    }

    boolean isFull() {
        return inFlight.size() >= MOST;
    }

    boolean isEmpty() {
        return inFlight.isEmpty();
    }

    void awaitFirst(Duration most) {
        await(List.of(inFlight.getFirst()), most);
    }

    /** Whether everything on its way arrives within that time. */
    boolean await(Duration most) {
        return await(inFlight, most);
    }

    /** Notes what has arrived. */
    void acknowledge() {
        while (!inFlight.isEmpty() && inFlight.getFirst().acknowledged().isDone()) {
            InFlight done = inFlight.removeFirst();
            done.buckets().forEach(bucket -> settled.put(bucket, done.upTo()));
        }
    }

    /** Up to when everything that fell due in each bucket is on the topic; only what changed since the last call. */
    Map<Integer, Instant> settled() {
        Map<Integer, Instant> changed = Map.copyOf(settled);
        settled.clear();
        return changed;
    }

    void forget() {
        inFlight.clear();
        settled.clear();
    }

    private static boolean await(Collection<InFlight> nudges, Duration most) {
        try {
            CompletableFuture.allOf(nudges.stream().map(InFlight::acknowledged).toArray(CompletableFuture<?>[]::new))
                    .get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
