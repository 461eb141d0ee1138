package dev.unknot.local.server;

import dev.unknot.local.process.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server on 127.0.0.1 that can be killed and started again. */
public final class Postgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private Postgres(Path data, int port) {
        this.data = data;
        this.port = port;
        this.server = launch(data, port);
    }

    /** Starts it on the data in {@code data/postgresql}, which is created if it is missing. */
    public static Postgres start(Path data, int port) {
        return new Postgres(data, port);
    }

    /** Kills all its processes at once, as a crash would, and waits until they are gone. */
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
            // Releases the lock on the data; no process is left to stop.
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
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(PROGRAMS.toFile())
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "200")
                    // The embedded server's own defaults lose committed transactions in a crash.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return UnpackedPrograms.with(PROGRAMS, server::start);
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL could not be started: " + e.getMessage() + "; its log is " + log, e);
        }
    }

    public Databases databases() {
        return new Databases(server.getPort());
    }

    public String jdbcUrl(String database) {
        return databases().jdbcUrl(database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
