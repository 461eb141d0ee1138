package dev.unknot.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server on 127.0.0.1 with one database and one owner per service. */
public final class Postgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private Postgres(Path data, int port) {
        this.data = data;
        this.port = port;
        this.server = launch(data, port);
    }

    /** Starts it on the data in {@code data/postgresql}, which is made when it is not there. */
    static Postgres start(Path data, int port) {
        return new Postgres(data, port);
    }

    /** Ends all of it at once, as a crash does, and waits until it is gone. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it again on the same data and port after it was killed. */
    public void restart() {
        try {
            // Lets go of the data's lock; there is nothing left to stop.
            server.close();
        } catch (IOException | RuntimeException e) {
            System.err.println("PostgreSQL was gone already: " + e.getMessage());
        }
        server = launch(data, port);
    }

    private ProcessHandle postmaster() {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(pid)
                    .orElseThrow(() -> new StartFailure("PostgreSQL does not run any more; its pid was " + pid));
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL does not run: " + file + " is missing", e);
        }
    }

    private static EmbeddedPostgres launch(Path data, int port) {
        Path folder = data.resolve("postgresql");
        Path log = data.resolve("logs").resolve("postgresql.log");
        try {
            Files.createDirectories(folder.getParent());
            Files.createDirectories(log.getParent());
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "200")
                    // Embedded servers forget in a crash what they said was committed, unless told otherwise.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL could not be started: " + e.getMessage() + "; its log is " + log, e);
        }
    }

    /** Makes a database of this name, owned by a user of this name with this name as password, when there is none. */
    public void createDatabase(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new StartFailure("database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
