package dev.unknot.test;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.process.StartFailure;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Lends the stack to a module's {@code @QuarkusTest}s, on free ports and with its data under {@code target}. It starts
 * once in a test run, whatever class loaders and test profiles come and go, and ends with the run.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "test";
    private static final int PARTITIONS = 4;
    // Class loaders differ between test profiles; system properties do not.
    private static final String STARTED = "unknot.local-stack.";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(STARTED + "issuer") == null) {
                startOnce();
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", System.getProperty(STARTED + "jdbc-url"),
                "quarkus.datasource.username", DATABASE,
                "quarkus.datasource.password", DATABASE,
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer());
    }

    @Override
    public void stop() {
        // The next test profile uses it too; the shutdown hook stops it.
    }

    static String issuer() {
        return System.getProperty(STARTED + "issuer");
    }

    static String bootstrapServers() {
        return System.getProperty(STARTED + "kafka");
    }

    private static void startOnce() {
        Path data = Path.of("target", "local-stack-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        LocalStack stack = start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.databases().create(DATABASE);
        System.setProperty(STARTED + "jdbc-url", stack.postgres().jdbcUrl(DATABASE));
        System.setProperty(STARTED + "kafka", stack.bootstrapServers());
        System.setProperty(STARTED + "issuer", stack.issuer());
    }

    /** On other ports once more when it does not start: somebody may have taken one since it was found free. */
    private static LocalStack start(Path data) {
        try {
            return LocalStack.start(data.resolve("1"), Ports.free(), PARTITIONS);
        } catch (StartFailure e) {
            // A test run reports only that the resource failed, not why.
            System.err.println("the local stack did not start, and is tried once more: " + e.getMessage());
            return LocalStack.start(data.resolve("2"), Ports.free(), PARTITIONS);
        }
    }
}
