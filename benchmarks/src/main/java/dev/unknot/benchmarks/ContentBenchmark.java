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
import java.util.stream.Stream;

/**
 * {@code mvn -q -Pbenchmark}: content-service beside an empty endpoint, in turn, several rounds, first with its own
 * catalogue and then with 10,000 remedies. Options are system properties: {@code benchmark.seconds},
 * {@code benchmark.rounds}, {@code benchmark.connections}, {@code benchmark.remedies}.
 */
public final class ContentBenchmark {

    private static final int LEAST = 200;

    private final BenchmarkStack stack;
    private final Map<String, String> signedIn;
    private final Queries queries = new Queries();
    private final Load load;
    private final Load warmUp;
    private final int rounds;
    private long differentQueries;

    private ContentBenchmark(BenchmarkStack stack) {
        this.stack = stack;
        this.signedIn = Map.of("Authorization", "Bearer " + stack.token());
        Duration time = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 10));
        int connections = Integer.getInteger("benchmark.connections", 16);
        load = new Load(connections, time.dividedBy(5), time);
        warmUp = new Load(connections, time.multipliedBy(2), Duration.ofSeconds(1));
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
        report.table("The released catalogue", released, goals());

        int remedies = Integer.getInteger("benchmark.remedies", 10_000);
        new LargeCatalogue().fill(stack.jdbcUrl(), remedies);
        stack.restartContent();
        Map<String, List<Measured>> large = measure();
        report.table(remedies + " remedies", large, goals());
        report.change(released, large, goals());
    }

    /** All targets in turn, round by round, so that what else the machine does falls on all alike. */
    private Map<String, List<Measured>> measure() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.of(Report.EMPTY, stack.emptyPort(), "/empty", Map.of(), 2));
        targets.add(Target.of(Report.EMPTY_SIGNED_IN, stack.emptyPort(), "/empty/signed-in", signedIn, 2));
        goals().forEach(goal -> targets.add(goal.target()));
        targets.forEach(warmUp::run);
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Target target : targets) {
                measured.computeIfAbsent(target.name(), first -> new ArrayList<>())
                        .add(load.run(target));
            }
        }
        return measured;
    }

    private List<Goal> goals() {
        return Stream.of(
                        held(stack.contentPort(), ""),
                        held(stack.checkingPort(), ", every token checked"),
                        shown(stack.contentPort()))
                .flatMap(List::stream)
                .toList();
    }

    /** What is held against the empty endpoint. */
    private List<Goal> held(int port, String how) {
        return List.of(
                new Goal(
                        Target.of("one remedy" + how, port, "/remedies/upper-trapezius-stretch", signedIn, LEAST),
                        Optional.of(0.80)),
                new Goal(
                        Target.of(
                                "filtered list" + how,
                                port,
                                "/remedies?area=neck&kind=stretch&maxMinutes=5&limit=20",
                                signedIn,
                                LEAST),
                        Optional.of(0.50)),
                new Goal(
                        Target.inTurn("search, 60 queries in turn" + how, port, queries.fixed(), signedIn, LEAST / 10),
                        Optional.of(0.25)));
    }

    private List<Goal> shown(int port) {
        return List.of(
                new Goal(
                        Target.numbered(
                                "search, no query twice",
                                port,
                                nth -> queries.different(differentQueries++),
                                signedIn,
                                LEAST / 10),
                        Optional.empty()),
                new Goal(
                        Target.of("routine", port, "/routines?area=neck&minutes=15", signedIn, LEAST),
                        Optional.empty()));
    }
}
