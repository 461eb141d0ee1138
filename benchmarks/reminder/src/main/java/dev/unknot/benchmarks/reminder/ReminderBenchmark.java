package dev.unknot.benchmarks.reminder;

import dev.unknot.benchmarks.Machine;
import dev.unknot.benchmarks.reminder.engine.UnknotContender;
import dev.unknot.benchmarks.reminder.peers.DbSchedulerContender;
import dev.unknot.benchmarks.reminder.peers.JobRunrContender;
import dev.unknot.benchmarks.reminder.peers.QuartzContender;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Measures all contenders alike in one run, on one PostgreSQL and one broker, and prints a table. */
public final class ReminderBenchmark {

    private static final int PARTITIONS = 64;
    /** Rounds that do not count, for every contender: code that has just started is still being compiled. */
    private static final int WARM_UP = 3;

    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka.clients.consumer");

    private ReminderBenchmark() {}

    /** The first argument is the project's root. */
    public static void main(String[] arguments) throws IOException {
        // Print the table alone.
        Logger.getLogger("").setLevel(Level.WARNING);
        // Kafka warns of every partition that it is no longer asked about.
        KAFKA.setLevel(Level.SEVERE);
        Path root = Path.of(arguments[0]);
        int rounds = Integer.getInteger("benchmark.rounds", 3);
        int nudges = Integer.getInteger("benchmark.nudges", 30_000);
        Path data =
                Files.createTempDirectory(Files.createDirectories(root.resolve("benchmarks/reminder/target")), "run-");
        List<Function<LocalStack, Contender>> others =
                List.of(DbSchedulerContender::new, QuartzContender::new, JobRunrContender::new);
        System.out.printf("%s%n%n", Machine.described());
        System.out.printf("| contender | nudges | seconds | nudges a second |%n|---|---:|---:|---:|%n");
        try (LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS)) {
            measure(new UnknotContender(root, data, stack), nudges, rounds);
            for (Function<LocalStack, Contender> each : others) {
                measure(each.apply(stack), nudges, rounds);
            }
        }
        System.exit(0);
    }

    private static void measure(Contender contender, int nudges, int rounds) {
        List<Double> rates = new ArrayList<>();
        try (contender) {
            for (int round = -WARM_UP; round < rounds; round++) {
                contender.prepare(nudges);
                Duration took = contender.drain(nudges);
                if (round >= 0) {
                    rates.add(nudges / (took.toNanos() / 1e9));
                }
            }
        }
        double median = rates.stream().sorted().toList().get(rates.size() / 2);
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.1f | %.0f |%n", contender.name(), nudges, nudges / median, median);
    }
}
