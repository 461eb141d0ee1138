package dev.unknot.benchmarks.reminder.engine;

import dev.unknot.benchmarks.Machine;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Measures how fast the packaged service enrols people, over HTTP and by events, and prints a table. */
public final class PeopleBenchmark {

    private static final int PARTITIONS = 64;
    private static final int IN_ONE_REQUEST = 10_000;
    private static final Duration OFTEN = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStack stack;
    private final Crowd crowd;
    private final int people;

    private PeopleBenchmark(LocalStack stack, Crowd crowd, int people) {
        this.stack = stack;
        this.crowd = crowd;
        this.people = people;
    }

    /** The first argument is the project's root. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Print the table alone.
        Logger.getLogger("").setLevel(Level.WARNING);
        Path root = Path.of(arguments[0]);
        Path data = Files.createTempDirectory(
                Files.createDirectories(root.resolve("benchmarks/reminder/target")), "people-");
        System.out.printf("%s%n%n| what | measured | goal |%n|---|---|---|%n", Machine.described());
        try (LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS)) {
            Crowd crowd = new Crowd(stack);
            try (Replica replica =
                    Replica.start("reminder-people", root, data, stack, "1g").awaitReady()) {
                new PeopleBenchmark(stack, crowd, Integer.getInteger("benchmark.enrolled", 100_000)).run(replica);
            }
        }
        System.exit(0);
    }

    private void run(Replica replica) throws IOException, InterruptedException {
        double enrolled = seconds(() -> {
            for (int from = 0; from < people; from += IN_ONE_REQUEST) {
                post(replica, "http-", from, Math.min(from + IN_ONE_REQUEST, people));
            }
        });
        row("%,d people enrolled over HTTP".formatted(people), "%.1f s", "100,000 in under 60 s", enrolled);
        Wait.until(OFTEN, () -> crowd.count("SELECT count(*) FROM outbox") == 0);
        double again = seconds(() -> post(replica, "http-", 0, Math.min(IN_ONE_REQUEST, people)));
        row("the first 10,000 of them sent again, unchanged", "%.1f s", "", again);

        // The first batches of a service that has just started are slow, so a tenth of the events warms it up.
        events("warm-", people / 10);
        double consumed = seconds(() -> events("event-", people));
        row(
                "%,d people events consumed, the time to send them included".formatted(people),
                "%,.0f a second",
                "10,000 a second",
                people / consumed);
        double repeated = seconds(() -> events("event-", people));
        row("the same people announced again, unchanged", "%,.0f a second", "10,000 a second", people / repeated);
    }

    private void post(Replica replica, String prefix, int from, int to) throws IOException, InterruptedException {
        String body = IntStream.range(from, to)
                .mapToObj(n -> "{\"employee\": \"" + prefix + n
                        + "\", \"zone\": \"Europe/Berlin\", \"language\": \"de\", \"country\": \"DE\", \"unit\": \"Unit "
                        + n % 20 + "\"}")
                .collect(Collectors.joining("\n"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + replica.port() + "/employees"))
                        .header("Authorization", "Bearer " + stack.token("platform"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("problem")) {
            throw new IllegalStateException("people were refused: " + answer.statusCode());
        }
    }

    /** Sends one event for each, and waits until all are handled. */
    private void events(String prefix, int count) {
        long before = handled();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int n = 0; n < count; n++) {
                producer.send(EventWriter.record(new Event<>(
                        UUID.randomUUID().toString(),
                        URI.create("/benchmark"),
                        Clock.systemUTC().instant(),
                        new EmployeeEnrolled(
                                "acme",
                                prefix + n,
                                ZoneId.of("Europe/Berlin"),
                                Optional.of("de"),
                                Optional.of("DE"),
                                Optional.of("Unit " + n % 20),
                                Optional.empty()))));
            }
        }
        Wait.until(OFTEN, () -> handled() >= before + count);
    }

    private long handled() {
        return crowd.count("SELECT count(*) FROM inbox WHERE source = '/benchmark'");
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(String what, String format, String goal, double figure) {
        System.out.printf(Locale.ROOT, "| %s | " + format + " | %s |%n", what, figure, goal);
    }
}
