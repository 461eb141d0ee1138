package dev.unknot.benchmarks;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
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
import java.util.HashMap;
import java.util.Map;

/**
 * What is measured, on free ports, all with the same JVM options: the stack, the empty endpoint, content-service, and
 * content-service once more as it is when it checks the token of every request, as the empty endpoint does.
 */
final class BenchmarkStack implements AutoCloseable {

    static final String HEAP = "1g";

    private static final String DATABASE = "content";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PARTITIONS = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final Child content;
    private final Child checking;
    private final Child empty;

    private BenchmarkStack(LocalStack stack, Child content, Child checking, Child empty) {
        this.stack = stack;
        this.content = content;
        this.checking = checking;
        this.empty = empty;
    }

    /** Starts everything of the project at {@code root} and waits until it answers. */
    static BenchmarkStack start(Path root, Path data) {
        Path contentJar = jar(root.resolve("content-service"));
        Path emptyJar = jar(root.resolve("benchmarks/empty"));
        LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
        stack.databases().create(DATABASE);
        Map<String, String> environment = Map.of(
                "UNKNOT_POSTGRES", "127.0.0.1:" + stack.ports().postgres(),
                "UNKNOT_KAFKA", stack.bootstrapServers(),
                "UNKNOT_ISSUER", stack.issuer(),
                "UNKNOT_CONTENT_PORT", String.valueOf(stack.ports().content()),
                "UNKNOT_EMPTY_PORT", String.valueOf(stack.ports().triage()));
        Map<String, String> checking = new HashMap<>(environment);
        checking.put("UNKNOT_CONTENT_PORT", String.valueOf(stack.ports().reminder()));
        checking.put("UNKNOT_ACCESS_TOKEN_TRUSTED_FOR", "0s");
        BenchmarkStack started = new BenchmarkStack(
                stack,
                Child.jar("content-service", data, contentJar, HEAP, environment),
                Child.jar("content-service-checking", data, contentJar, HEAP, checking),
                Child.jar("empty", data, emptyJar, HEAP, environment));
        try {
            started.awaitReady();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    int contentPort() {
        return stack.ports().content();
    }

    int checkingPort() {
        // Neither reminder nor triage is started here.
        return stack.ports().reminder();
    }

    int emptyPort() {
        return stack.ports().triage();
    }

    String token() {
        return stack.token("employee-1");
    }

    String jdbcUrl() {
        return stack.postgres().jdbcUrl(DATABASE) + "?user=" + DATABASE + "&password=" + DATABASE;
    }

    /** So that both read what now stands in their database. */
    void restartContent() {
        content.close();
        checking.close();
        content.restart();
        checking.restart();
        awaitReady();
    }

    @Override
    public void close() {
        empty.close();
        checking.close();
        content.close();
        stack.close();
    }

    private void awaitReady() {
        content.await(PATIENCE, () -> status(contentPort(), "/q/health/ready") == 200);
        checking.await(PATIENCE, () -> status(checkingPort(), "/q/health/ready") == 200);
        empty.await(PATIENCE, () -> status(emptyPort(), "/empty") == 200);
    }

    private static int status(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for port " + port, e);
        }
    }

    private static Path jar(Path module) {
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(
                    module.getFileName() + " is not built: " + jar + " is missing; run mvn -q -Pbenchmark");
        }
        return jar;
    }
}
