package dev.unknot.benchmarks.triage.load;

import dev.unknot.benchmarks.Load;
import dev.unknot.benchmarks.Machine;
import dev.unknot.benchmarks.Measured;
import dev.unknot.benchmarks.Request;
import dev.unknot.benchmarks.Target;
import dev.unknot.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code POST /assessments} of the packaged service: first the peak, in closed loops of more and more connections, then
 * half of it by the clock. Options are system properties: {@code benchmark.seconds}, {@code benchmark.rounds},
 * {@code benchmark.people}, and {@code benchmark.warm-up} in seconds.
 */
public final class AssessmentBenchmark {

    private static final List<Integer> CONNECTIONS = List.of(4, 8, 16, 32, 64);
    private static final int PEOPLE = Integer.getInteger("benchmark.people", 2_000);
    private static final double P99_MILLIS = 20;
    private static final double WARM_UP_PER_SECOND = 100;
    private static final int CREATED = 201;
    private static final int LEAST = 500;

    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 120));
    private final Duration time = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 10));
    private final int rounds = Integer.getInteger("benchmark.rounds", 3);
    private final Target target;
    private long sent;

    private AssessmentBenchmark(int port, List<String> tokens) {
        Bodies bodies = new Bodies();
        target = new Target("POST /assessments", port, nth -> request(tokens, bodies), CREATED, LEAST);
    }

    /** Argument: the project's folder. */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        print(
                "%n### POST /assessments%n%n%s; each service with -Xmx%s and the serial collector; load, services, PostgreSQL and"
                        + " Kafka share the machine. %d people in turn.%n",
                Machine.described(), TriageStack.HEAP, PEOPLE);
        measure(root, false);
        measure(root, true);
    }

    private static void measure(Path root, boolean secondReader) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(root.resolve("benchmarks/target")), "run-");
        try (TriageStack stack = TriageStack.start(root, data, secondReader)) {
            print("%nStories read by rules%s:%n", secondReader ? " and by similarity" : " alone");
            new AssessmentBenchmark(stack.port(), stack.tokens(PEOPLE)).run();
        } catch (StartFailure e) {
            System.err.println("The benchmark did not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        // At a pace that leaves the compiler time: under full load it starves.
        new Load(16, Duration.ZERO, warmUp).at(WARM_UP_PER_SECOND).run(target);
        load(4, time).run(target);
        print("%n| load | a second | p50 ms | p99 ms | goal |%n|---|---:|---:|---:|---|%n");
        double peak = 0;
        for (int connections : CONNECTIONS) {
            Measured measured = median(load(connections, time.dividedBy(5)));
            row("as fast as it answers, " + connections + " connections", measured, "");
            peak = Math.max(peak, measured.perSecond());
        }
        Measured half = median(load(64, time.dividedBy(5)).at(peak / 2));
        boolean met = half.p99Millis() < P99_MILLIS;
        row("half the peak, by the clock", half, "p99 below 20 ms: " + (met ? "met" : "**missed**"));
    }

    private Load load(int connections, Duration warmUp) {
        return new Load(connections, warmUp, time);
    }

    /** By the 99th percentile. */
    private Measured median(Load load) {
        List<Measured> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            measured.add(load.run(target));
        }
        measured.sort(Comparator.comparingDouble(Measured::p99Millis));
        return measured.get(rounds / 2);
    }

    /** Numbered over all rounds, so that reports are spread over people and no body stays with one of them. */
    private Request request(List<String> tokens, Bodies bodies) {
        long number = sent++;
        String token = tokens.get((int) (number % tokens.size()));
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        return new Request("POST", "/assessments", headers, bodies.nth(number + number / tokens.size()));
    }

    private static void row(String load, Measured measured, String goal) {
        print(
                "| %s | %.0f | %.2f | %.2f | %s |%n",
                load, measured.perSecond(), measured.p50Millis(), measured.p99Millis(), goal);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
        System.out.flush();
    }
}
