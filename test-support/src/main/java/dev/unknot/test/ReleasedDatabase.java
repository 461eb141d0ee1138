package dev.unknot.test;

import dev.unknot.local.server.Databases;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Starts a service on the database that an earlier version wrote, as a database of its own on the test server.
 *
 * <p>Each service has a resource with that version's rows, those of {@code flyway_schema_history} included: they say
 * which migrations it had and hold their checksums, so the service does not start when one was edited later. An argument
 * is a setting that the database was written with.
 */
public final class ReleasedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String ROWS = "released/7a6dc0e.sql";
    private static final Pattern MIGRATION = Pattern.compile("'(db/\\w+/V\\w+\\.sql)'");

    private final Map<String, String> settings = new HashMap<>();

    @Override
    public void init(Map<String, String> arguments) {
        settings.putAll(arguments);
    }

    /** After {@link LocalStackResource}, whose server it uses and whose database it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        String name = "released_" + UUID.randomUUID().toString().replace('-', '_');
        Databases databases = LocalStackResource.databases();
        databases.create(name);
        String rows = read(ROWS);
        try (Connection connection = DriverManager.getConnection(databases.jdbcUrl(name), name, name);
                Statement statement = connection.createStatement()) {
            for (String migration : MIGRATION
                    .matcher(rows)
                    .results()
                    .map(MatchResult::group)
                    .map(quoted -> quoted.replace("'", ""))
                    .toList()) {
                statement.execute(read(migration));
            }
            statement.execute(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(ROWS + " does not fit its own migrations", e);
        }
        settings.put("quarkus.datasource.jdbc.url", databases.jdbcUrl(name));
        settings.put("quarkus.datasource.username", name);
        settings.put("quarkus.datasource.password", name);
        return settings;
    }

    @Override
    public void stop() {
        // The database goes with the server.
    }

    private static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, () -> resource + " is not on the class path")
                    .readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
