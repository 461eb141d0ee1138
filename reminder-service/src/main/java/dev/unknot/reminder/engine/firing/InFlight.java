package dev.unknot.reminder.engine.firing;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Nudges on their way to the topic.
 *
 * @param acknowledged done when the topic has them
 * @param upTo what falls due by then is settled, for {@code buckets}, once these and all before are acknowledged
 */
record InFlight(CompletableFuture<Void> acknowledged, Instant upTo, Set<Integer> buckets) {

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    /** Nothing is due. */
    static InFlight nothing(Instant upTo, Set<Integer> buckets) {
        return new InFlight(NOTHING, upTo, buckets);
    }

    boolean isNothing() {
        return acknowledged == NOTHING;
    }

    /** Published once more; advances no watermark. */
    static InFlight again(CompletableFuture<Void> acknowledged) {
        return new InFlight(acknowledged, Instant.EPOCH, Set.of());
    }
}
