package dev.unknot.benchmarks.triage.load;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The servers, triage and content on free ports. Triage gets its remedies from what content publishes. */
final class TriageStack implements AutoCloseable {

    static final String HEAP = "1g";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PARTITIONS = 4;

    private final LocalStack stack;
    private final Child content;
    private final Child triage;

    private TriageStack(LocalStack stack, Child content, Child triage) {
        this.stack = stack;
        this.content = content;
        this.triage = triage;
    }

    /**
     * Starts everything of the project at {@code root} and waits until it answers.
     *
     * @param secondReader whether stories are also read by similarity
     */
    static TriageStack start(Path root, Path data, boolean secondReader) {
        Path contentJar = Service.CONTENT.jar(root);
        Path triageJar = Service.TRIAGE.jar(root);
        LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
        stack.databases().create("content");
        stack.databases().create("triage");
        Ports ports = stack.ports();
        Map<String, String> environment = new LinkedHashMap<>(Service.environment(ports, stack.issuer()));
        environment.put("UNKNOT_SECOND_READER", String.valueOf(secondReader));
        TriageStack started = new TriageStack(
                stack,
                Child.jar("content-service", data, contentJar, HEAP, environment),
                Child.jar("triage-service", data, triageJar, HEAP, environment));
        try {
            started.content.await(PATIENCE, () -> Service.CONTENT.isReady(ports));
            started.triage.await(PATIENCE, () -> Service.TRIAGE.isReady(ports));
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
}
