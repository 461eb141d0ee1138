package dev.unknot.benchmarks.reminder.engine;

import dev.unknot.benchmarks.Machine;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Measures the packaged service with a million people on one machine and prints a table. */
public final class ScaleBenchmark {

    private static final int PARTITIONS = 64;
    private static final String HEAP = "1500m";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String KINDS = "{posture,hydration,stretch}";
    private static final String MINUTES = "{45,45,45}";

    private final Path root;
    private final Path data;
    private final LocalStack stack;
    private final Crowd crowd;
    private final int people;

    private ScaleBenchmark(Path root, Path data, LocalStack stack, int people) {
        this.root = root;
        this.data = data;
        this.stack = stack;
        this.crowd = new Crowd(stack);
        this.people = people;
    }

    /** The first argument is the project's root. */
    public static void main(String[] arguments) throws IOException {
        // Print the table alone.
        Logger.getLogger("").setLevel(Level.WARNING);
        Path root = Path.of(arguments[0]);
        Path data = Files.createTempDirectory(
                Files.createDirectories(root.resolve("benchmarks/reminder/target")), "scale-");
        System.out.printf("%s%n%n| what | measured | goal |%n|---|---|---|%n", Machine.described());
        try (LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS)) {
            new ScaleBenchmark(root, data, stack, Integer.getInteger("benchmark.people", 1_000_000)).run();
        }
        System.exit(0);
    }

    private void run() {
        // The service creates its own tables.
        replica("reminder-0").awaitReady().close();
        crowd.fill(people, KINDS, MINUTES);
        load();
        overdue();
        crowd.fill(people, "{}", "{}");
        steady();
        secondReplica();
    }

    private Replica replica(String name) {
        return Replica.start(name, root, data, stack, HEAP);
    }

    private void load() {
        crowd.settledUntil(Duration.ZERO);
        long start = System.nanoTime();
        try (Replica replica = replica("reminder-load").awaitReady()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            row("start until %,d people with three kinds are ready".formatted(people), "%.1f s", "under 60 s", seconds);
            row(
                    "heap in use then, of %s".formatted(HEAP),
                    "%.0f MB",
                    "under 1500 MB",
                    replica.metric("jvm_memory_used_bytes{area=\"heap\"") / 1e6);
        }
    }

    private void overdue() {
        crowd.execute("TRUNCATE slot, nudge");
        crowd.settledUntil(Duration.ofHours(2));
        try (Replica replica = replica("reminder-overdue").awaitReady()) {
            long start = System.nanoTime();
            Wait.until(SECOND, () -> replica.metric("unknot_engine_backlog") == 0);
            double seconds = (System.nanoTime() - start) / 1e9;
            long slots = crowd.count("SELECT count(*) FROM slot");
            row("%,d overdue slots settled, once ready".formatted(slots), "%.1f s", "3 M in under 120 s", seconds);
            row(
                    "nudges to one person after that outage",
                    "%.0f at most",
                    "1",
                    crowd.count(
                            "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM nudge GROUP BY organisation, employee) AS each"));
        }
    }

    private void steady() {
        int nudges = Math.min(people, 1_700 * 60);
        try (Replica replica = replica("reminder-steady").awaitReady()) {
            Instant from = soon(nudges);
            crowd.once(nudges, from, Duration.ofSeconds(nudges / 1_700));
            Map<Double, Long> before = replica.lateness();
            Wait.until(SECOND, () -> replica.acknowledged() >= nudges);
            row(
                    "lateness at 1,700 due a second, p99",
                    "%.2f s at most",
                    "under 2 s",
                    quantile(before, replica.lateness()));
        }
    }

    /** While nudges fall due, a second replica joins and leaves, and a third joins and is killed. */
    private void secondReplica() {
        int nudges = Math.min(people, 1_700 * 300);
        try (Replica first = replica("reminder-first").awaitReady()) {
            crowd.once(nudges, soon(nudges), Duration.ofSeconds(nudges / 1_700));
            // It has read all of them, and is on time.
            Wait.until(SECOND, () -> crowd.count("SELECT count(*) FROM changed") == 0);
            Wait.until(SECOND, () -> first.acknowledged() > 0);
            Wait.until(SECOND, () -> first.metric("unknot_engine_backlog") == 0);
            Instant begun = now();
            Replica second = joined("reminder-second");
            Instant joined = now();
            second.end();
            Wait.until(SECOND, () -> first.metric("unknot_engine_backlog") == 0);
            Instant left = now();
            Replica third = joined("reminder-third");
            Instant killed = now();
            third.kill();
            Wait.until(SECOND, () -> crowd.count("SELECT count(*) FROM one_off") == 0);
            row(
                    "nudges lost when a replica joined and left, and another was killed",
                    "%.0f",
                    "0",
                    nudges - (double) fired());
            row("latest while it joined", "%.1f s late", "under 10 s", latest(begun, joined));
            row("latest while it left", "%.1f s late", "under 10 s", latest(joined, left));
            row("latest while another joined", "%.1f s late", "under 10 s", latest(left, killed));
            row("latest after that was killed", "%.1f s late", "under 10 s", latest(killed, now()));
        }
    }

    /** Another replica, once it holds its share of the buckets. */
    private Replica joined(String name) {
        Replica replica = replica(name).awaitReady();
        Wait.until(SECOND, () -> replica.metric("unknot_engine_buckets") >= PARTITIONS / 2);
        return replica;
    }

    private long fired() {
        return crowd.count("SELECT count(*) FROM slot WHERE state = 'fired'");
    }

    private double latest(Instant from, Instant to) {
        return crowd.count("SELECT (extract(epoch FROM max(deliver_from - due_at)) * 1000)::bigint FROM nudge"
                        + " WHERE deliver_from BETWEEN '" + from + "' AND '" + to + "'")
                / 1000.0;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private static Instant soon(int nudges) {
        return now().plusSeconds(20 + nudges / 10_000);
    }

    /** The bound below which 99 of 100 are. */
    private static double quantile(Map<Double, Long> before, Map<Double, Long> after) {
        Map<Double, Long> counts = new TreeMap<>();
        after.forEach((bound, count) -> counts.put(bound, count - before.getOrDefault(bound, 0L)));
        long all = counts.getOrDefault(Double.POSITIVE_INFINITY, 0L);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= all * 0.99)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static void row(String what, String measured, String goal, double value) {
        System.out.printf(Locale.ROOT, "| %s | " + measured + " | %s |%n", what, value, goal);
    }
}
