package dev.unknot.test.stack;

import dev.unknot.local.process.StaleProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a shared stack keeps its data, logs and process ids, and who uses it. */
record StackFolder(Path path) {

    /** Appears once the servers answer. */
    Path addresses() {
        return path.resolve("addresses.properties");
    }

    /** Counts this process among the users until it ends. */
    void use() throws IOException {
        Files.createFile(Files.createDirectories(users())
                .resolve(String.valueOf(ProcessHandle.current().pid())));
    }

    boolean isUsed() {
        return Stream.of(users().toFile().list()).anyMatch(pid -> isAlive(Long.parseLong(pid)));
    }

    /** Whether the process that runs the servers is there. */
    boolean isRunning() {
        Path pid = path.resolve("run").resolve(SharedStack.PROCESS + ".pid");
        try {
            return Files.exists(addresses()) && Files.exists(pid) && isAlive(Long.parseLong(Files.readString(pid)));
        } catch (IOException e) {
            throw new UncheckedIOException(pid + " cannot be read", e);
        }
    }

    /** Stops what still runs and deletes everything. */
    void remove() {
        StaleProcesses.stopIn(path);
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be deleted", e);
        }
    }

    private Path users() {
        return path.resolve("users");
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }
}
