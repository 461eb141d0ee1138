package dev.unknot.benchmarks.reminder.stream;

import dev.unknot.benchmarks.Machine;
import dev.unknot.benchmarks.reminder.engine.Crowd;
import dev.unknot.benchmarks.reminder.engine.Replica;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Opens the inbox streams of ten thousand people, sends each ten nudges, and counts what comes. */
public final class StreamsBenchmark {

    private static final int PARTITIONS = 16;
    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private StreamsBenchmark() {}

    /** The first argument is the project's root. */
    public static void main(String[] arguments) throws IOException {
        // Print the table alone.
        Logger.getLogger("").setLevel(Level.WARNING);
        Path root = Path.of(arguments[0]);
        int streams = Integer.getInteger("benchmark.streams", 10_000);
        Path data = Files.createTempDirectory(
                Files.createDirectories(root.resolve("benchmarks/reminder/target")), "streams-");
        System.out.printf("%s%n%n| what | measured | goal |%n|---|---|---|%n", Machine.described());
        try (LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS)) {
            Crowd crowd = new Crowd(stack);
            // The service creates its own tables.
            Replica.start("reminder-0", root, data, stack, "1g").awaitReady().close();
            crowd.fill(streams, "{}", "{}");
            // These have tokens.
            crowd.execute("UPDATE plan SET employee = replace(employee, 'employee', 'many')");
            crowd.execute("UPDATE employee SET employee = replace(employee, 'employee', 'many')");
            List<String> tokens = IntStream.rangeClosed(1, streams)
                    .parallel()
                    .mapToObj(number -> stack.token("many-" + number))
                    .toList();
            try (Replica replica =
                            Replica.start("reminder-1", root, data, stack, "1g").awaitReady();
                    OpenStreams open = new OpenStreams(replica.port(), streams)) {
                run(crowd, open, tokens);
            }
        }
        System.exit(0);
    }

    private static void run(Crowd crowd, OpenStreams open, List<String> tokens) {
        int streams = tokens.size();
        long start = System.nanoTime();
        open.open(tokens);
        row("%,d streams opened".formatted(streams), "%.1f s", "", seconds(start));
        double longest = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Instant due = Instant.ofEpochMilli(System.currentTimeMillis()).plus(SOON);
            crowd.once(streams, due, SPREAD);
            int expected = round * streams;
            await(() -> open.nudges() >= expected);
            longest = Math.max(
                    longest, (System.currentTimeMillis() - due.plus(SPREAD).toEpochMilli()) / 1e3);
        }
        int sent = ROUNDS * streams;
        row("nudges that came, of %,d".formatted(sent), "%,.0f", "all", open.nudges());
        row("nudges that came twice", "%.0f", "", open.repeated());
        row("streams that broke", "%.0f", "0", open.ended());
        row(
                "%,d nudges due over %d s: the last came after the last was due".formatted(streams, SPREAD.toSeconds()),
                "%.1f s at most",
                "",
                longest);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Until it is so, or no longer worth waiting for: the table tells how much is missing. */
    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!done.getAsBoolean() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void row(String what, String measured, String goal, double value) {
        System.out.printf(Locale.ROOT, "| %s | " + measured + " | %s |%n", what, value, goal);
    }
}
