package dev.unknot.reminder.firing;

import dev.unknot.reminder.roster.LoadMembers;
import dev.unknot.reminder.roster.Member;
import dev.unknot.reminder.schedule.Phase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Buckets that are being read, beside the engine's own work. */
final class Loading implements AutoCloseable {

    private final LoadMembers load;
    private final Phase phase;
    private final Map<Integer, CompletableFuture<List<Member>>> buckets = new HashMap<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "roster-loader");
        made.setDaemon(true);
        return made;
    });

    Loading(LoadMembers load, Phase phase) {
        this.load = load;
        this.phase = phase;
    }

    /** Begins to read everybody of this bucket, of whom all is settled up to {@code watermark}. */
    void begin(int bucket, Instant watermark) {
        buckets.put(bucket, CompletableFuture.supplyAsync(() -> read(bucket, watermark), threads));
    }

    private List<Member> read(int bucket, Instant watermark) {
        try {
            return load.ofBucket(bucket).stream()
                    .map(known -> new Member(known, watermark).prepared(phase))
                    .toList();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /** Those that are read; each is told once. */
    Map<Integer, List<Member>> ready() {
        Map<Integer, List<Member>> ready = new HashMap<>();
        for (int bucket : List.copyOf(buckets.keySet())) {
            CompletableFuture<List<Member>> members = buckets.get(bucket);
            if (members != null && members.isDone()) {
                buckets.remove(bucket);
                ready.put(bucket, members.join());
            }
        }
        return ready;
    }

    Set<Integer> buckets() {
        return buckets.keySet();
    }

    boolean isEmpty() {
        return buckets.isEmpty();
    }

    /** Whatever is being read is not wanted any more. */
    void forget() {
        buckets.values().forEach(members -> members.cancel(false));
        buckets.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
