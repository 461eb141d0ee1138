package dev.unknot.benchmarks;

import dev.unknot.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code mvn -q -Pbenchmark}: measures content-service beside an empty endpoint, in turn, for several rounds, first with
 * its own catalogue and then with 10,000 remedies. Both check the token of every request. Options are system properties:
 * {@code benchmark.seconds}, {@code benchmark.warm-up}, {@code benchmark.rounds}, {@code benchmark.connections},
 * {@code benchmark.remedies}, and {@code benchmark.only}, a part of the names of the requests to measure.
 */
public final class ContentBenchmark {

    private static final int LEAST = 200;

    /** For a search that nobody asked before, of a catalogue of 10,000 remedies. */
    private static final double LARGE_P99_MILLIS = 60;

    private final BenchmarkStack stack;
    private final Map<String, String> signedIn;
    private final Queries queries = new Queries();
    private final Load load;
    private final Load warmUp;
    private final int rounds;
    private final AtomicLong differentQueries = new AtomicLong();

    private ContentBenchmark(BenchmarkStack stack) {
        this.stack = stack;
        this.signedIn = Map.of("Authorization", "Bearer " + stack.token());
        Duration time = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 10));
        int connections = Integer.getInteger("benchmark.connections", 16);
        load = new Load(connections, time.dividedBy(5), time);
        Duration first =
                Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", Math.toIntExact(2 * time.toSeconds())));
        warmUp = new Load(connections, first, Duration.ofSeconds(1));
        rounds = Integer.getInteger("benchmark.rounds", 3);
    }

    /** Argument: the project's folder. */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path data = Files.createTempDirectory(Files.createDirectories(root.resolve("benchmarks/target")), "run-");
        try (BenchmarkStack stack = BenchmarkStack.start(root, data)) {
            new ContentBenchmark(stack).run();
        } catch (StartFailure e) {
            System.err.println("The benchmark did not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        Report report = new Report(System.out);
        report.machine();
        Map<String, List<Measured>> released = measure();
        report.table("The released catalogue", released, goals(Goal.P99_MILLIS));

        int remedies = Integer.getInteger("benchmark.remedies", 10_000);
        new LargeCatalogue().fill(stack.jdbcUrl(), remedies);
        stack.restartContent();
        Map<String, List<Measured>> large = measure();
        report.table(remedies + " remedies", large, goals(LARGE_P99_MILLIS));
        report.change(released, large, goals(LARGE_P99_MILLIS));
    }

    /** All targets in turn, round by round, so that whatever else the machine does affects all alike. */
    private Map<String, List<Measured>> measure() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.of(Report.EMPTY, stack.emptyPort(), "/empty", Map.of(), 2));
        targets.add(Target.of(Report.EMPTY_SIGNED_IN, stack.emptyPort(), "/empty/signed-in", signedIn, 2));
        goals(Goal.P99_MILLIS).forEach(goal -> targets.add(goal.target()));
        targets.subList(0, 2).forEach(load::run);
        targets.subList(2, targets.size()).forEach(warmUp::run);
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Target target : targets) {
                measured.computeIfAbsent(target.name(), first -> new ArrayList<>())
                        .add(load.run(target));
            }
        }
        return measured;
    }

    private List<Goal> goals(double newSearchMillis) {
        String only = System.getProperty("benchmark.only", "");
        return all(newSearchMillis).stream()
                .filter(goal -> goal.target().name().contains(only))
                .toList();
    }

    /** @param newSearchMillis the goal for a search that nobody asked before */
    private List<Goal> all(double newSearchMillis) {
        return List.of(
                goal(target("one remedy", "/remedies/upper-trapezius-stretch"), 0.80),
                goal(target("filtered list", "/remedies?area=neck&kind=stretch&maxMinutes=5&limit=20"), 0.50),
                goal(
                        Target.inTurn(
                                "search, 60 queries in turn",
                                stack.contentPort(),
                                queries.fixed(),
                                signedIn,
                                LEAST / 10),
                        0.25),
                new Goal(
                        Target.numbered(
                                "search, no query twice, in three languages",
                                stack.contentPort(),
                                nth -> queries.different(differentQueries.getAndIncrement()),
                                signedIn,
                                LEAST / 10),
                        Optional.empty(),
                        newSearchMillis),
                shown(target("routine", "/routines?area=neck&minutes=15")));
    }

    private Target target(String name, String path) {
        return Target.of(name, stack.contentPort(), path, signedIn, LEAST);
    }

    /** @param share of the signed-in empty endpoint's requests a second */
    private static Goal goal(Target target, double share) {
        return new Goal(target, Optional.of(share), Goal.P99_MILLIS);
    }

    private static Goal shown(Target target) {
        return new Goal(target, Optional.empty(), Goal.P99_MILLIS);
    }
}
