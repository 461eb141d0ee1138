package dev.unknot.benchmarks;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import dev.unknot.local.process.HttpCheck;
import dev.unknot.local.process.PackagedJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The servers, content-service and the empty endpoint on free ports. Both run with the same options of the JVM. */
final class BenchmarkStack implements AutoCloseable {

    static final String HEAP = "1g";

    private static final String DATABASE = "content";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PARTITIONS = 4;

    private final LocalStack stack;
    private final Child content;
    private final Child empty;

    private BenchmarkStack(LocalStack stack, Child content, Child empty) {
        this.stack = stack;
        this.content = content;
        this.empty = empty;
    }

    /** Starts everything of the project at {@code root} and waits until it answers. */
    static BenchmarkStack start(Path root, Path data) {
        Path contentJar = Service.CONTENT.jar(root);
        Path emptyJar = PackagedJar.of(root.resolve("benchmarks/empty"));
        LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
        stack.databases().create(DATABASE);
        Map<String, String> environment = new HashMap<>(Service.environment(stack.ports(), stack.issuer()));
        environment.put("UNKNOT_EMPTY_PORT", String.valueOf(stack.ports().triage()));
        BenchmarkStack started = new BenchmarkStack(
                stack,
                Child.jar("content-service", data, contentJar, HEAP, environment),
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

    int emptyPort() {
        // Triage does not run here.
        return stack.ports().triage();
    }

    String token() {
        return stack.token("employee-1");
    }

    String jdbcUrl() {
        return stack.postgres().jdbcUrl(DATABASE) + "?user=" + DATABASE + "&password=" + DATABASE;
    }

    /** So that it reads what is in its database now. */
    void restartContent() {
        content.close();
        content.restart();
        awaitReady();
    }

    @Override
    public void close() {
        empty.close();
        content.close();
        stack.close();
    }

    private void awaitReady() {
        content.await(PATIENCE, () -> Service.CONTENT.isReady(stack.ports()));
        empty.await(PATIENCE, () -> HttpCheck.passes("http://localhost:" + emptyPort() + "/empty"));
    }
}
