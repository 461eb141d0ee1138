package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.schedule.timetable.Phase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads the people of buckets, some buckets at a time, beside the engine's own work. */
final class BucketLoader implements AutoCloseable {

    /** The more at once, the fewer reads of the tables; the fewer, the sooner the first people get their nudges. */
    private static final int AT_ONCE = 8;

    private final LoadMembers load;
    private final Phase phase;
    private final List<Reading> readings = new ArrayList<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "roster-loader");
        made.setDaemon(true);
        return made;
    });

    BucketLoader(LoadMembers load, Phase phase) {
        this.load = load;
        this.phase = phase;
    }

    private record Reading(Set<Integer> buckets, CompletableFuture<Map<Integer, Map<Person, Member>>> members) {}

    /** Starts to read the people of these buckets, whose slots are settled up to the instant beside the bucket. */
    void begin(Map<Integer, Instant> settled) {
        List<Integer> all = settled.keySet().stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Set<Integer> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            readings.add(new Reading(some, CompletableFuture.supplyAsync(() -> read(some, settled), threads)));
        }
    }

    private Map<Integer, Map<Person, Member>> read(Set<Integer> buckets, Map<Integer, Instant> settled) {
        Map<Integer, Map<Person, Member>> members = new HashMap<>();
        buckets.forEach(bucket -> members.put(bucket, new HashMap<>()));
        try {
            for (Member.Known known : load.ofBuckets(buckets)) {
                Instant upTo = Objects.requireNonNull(settled.get(known.bucket()));
                Objects.requireNonNull(members.get(known.bucket()))
                        .put(known.person(), new Member(known, upTo).prepared(phase));
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
        return members;
    }

    /** The buckets read since the last call. */
    Map<Integer, Map<Person, Member>> ready() {
        Map<Integer, Map<Person, Member>> ready = new HashMap<>();
        for (Iterator<Reading> each = readings.iterator(); each.hasNext(); ) {
            Reading reading = each.next();
            if (reading.members().isDone()) {
                each.remove();
                ready.putAll(reading.members().join());
            }
        }
        return ready;
    }

    Set<Integer> buckets() {
        Set<Integer> buckets = new HashSet<>();
        readings.forEach(reading -> buckets.addAll(reading.buckets()));
        return buckets;
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Drops what is being read. */
    void forget() {
        readings.forEach(reading -> reading.members().cancel(false));
        readings.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
