package dev.unknot.test;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.process.StartFailure;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Lends the stack to a module's {@code @QuarkusTest}s, on free ports and with its data under {@code target}. It starts
 * once in a test run, whatever class loaders and test profiles come and go, and ends with the run.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    /** The owner of every test database, and its password. */
    static final String USER = "test";

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
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", USER,
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer());
    }

    @Override
    public void stop() {
        // The next test profile uses it too; the shutdown hook stops it.
    }

    /** A database of its own on the same server, and the URL at which {@link #USER} has it. */
    static String createDatabase(String name) {
        String url = System.getProperty(STARTED + "jdbc-url");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + USER);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
        return url.replaceFirst("/[^/]+$", "/" + name);
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
