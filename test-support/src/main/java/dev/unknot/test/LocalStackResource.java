package dev.unknot.test;

import dev.unknot.contracts.TopicNames;
import dev.unknot.local.server.Databases;
import dev.unknot.local.server.TopicSetup;
import dev.unknot.test.stack.SharedStack;
import dev.unknot.test.stack.StackAddresses;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the shared servers. Each test run has a database of its own and topics with a prefix
 * of its own. Registered as a service, so a test needs no annotation for it.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    // Class loaders differ between test profiles; system properties do not.
    private static final String JOINED = "unknot.local-stack.";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(JOINED + "issuer") == null) {
                joinOnce();
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", databases().jdbcUrl(database()),
                "quarkus.datasource.username", database(),
                "quarkus.datasource.password", database(),
                "kafka.bootstrap.servers", bootstrapServers(),
                "unknot.messaging.topic-prefix", topicNames().prefix(),
                "quarkus.oidc.auth-server-url", issuer());
    }

    @Override
    public void stop() {
        // The next test profile uses them too; they end with the build.
    }

    static Databases databases() {
        return new Databases(Integer.getInteger(JOINED + "postgres-port"));
    }

    /** Of the identity provider that the tests share. */
    public static String issuer() {
        return System.getProperty(JOINED + "issuer");
    }

    static String bootstrapServers() {
        return System.getProperty(JOINED + "kafka");
    }

    static TopicNames topicNames() {
        return new TopicNames(database().replace('_', '-') + ".");
    }

    private static String database() {
        return System.getProperty(JOINED + "database");
    }

    private static void joinOnce() {
        StackAddresses stack = SharedStack.join();
        String module = Path.of("").toAbsolutePath().getFileName().toString().replace('-', '_');
        String database = module + "_" + ProcessHandle.current().pid();
        stack.databases().create(database);
        System.setProperty(JOINED + "database", database);
        System.setProperty(
                JOINED + "postgres-port", String.valueOf(stack.databases().port()));
        System.setProperty(JOINED + "kafka", stack.bootstrapServers());
        TopicSetup.createMissing(stack.bootstrapServers(), SharedStack.PARTITIONS, topicNames());
        System.setProperty(JOINED + "issuer", stack.issuer());
    }
}
