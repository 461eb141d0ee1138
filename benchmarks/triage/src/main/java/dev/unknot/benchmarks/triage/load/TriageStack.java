package dev.unknot.benchmarks.triage.load;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import dev.unknot.local.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The servers, triage and content on free ports. Triage gets its remedies from what content publishes. */
final class TriageStack implements AutoCloseable {

    static final String HEAP = "1g";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PARTITIONS = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final Child content;
    private final Child triage;

    private TriageStack(LocalStack stack, Child content, Child triage) {
        this.stack = stack;
        this.content = content;
        this.triage = triage;
    }

    /** Starts everything of the project at {@code root} and waits until it answers. */
    static TriageStack start(Path root, Path data) {
        Path contentJar = jar(root.resolve("content-service"));
        Path triageJar = jar(root.resolve("triage-service"));
        LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
        stack.databases().create("content");
        stack.databases().create("triage");
        Ports ports = stack.ports();
        Map<String, String> environment = Service.environment(ports, stack.issuer());
        TriageStack started = new TriageStack(
                stack,
                Child.jar("content-service", data, contentJar, HEAP, environment),
                Child.jar("triage-service", data, triageJar, HEAP, environment));
        try {
            started.content.await(PATIENCE, () -> isReady(ports.content()));
            started.triage.await(PATIENCE, () -> isReady(ports.triage()));
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    int port() {
        return stack.ports().triage();
    }

    /** One token for each person, so that nobody reports more often than people do. */
    List<String> tokens(int people) {
        return IntStream.range(0, people)
                .mapToObj(each -> stack.token("many-" + each))
                .toList();
    }

    @Override
    public void close() {
        triage.close();
        content.close();
        stack.close();
    }

    private static boolean isReady(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for port " + port, e);
        }
    }

    private static Path jar(Path module) {
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(
                    module.getFileName() + " is not built: " + jar + " is missing; run mvn -q -Pbenchmark-triage");
        }
        return jar;
    }
}
