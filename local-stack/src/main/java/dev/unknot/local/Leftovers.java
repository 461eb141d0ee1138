package dev.unknot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes of an earlier start that nobody could stop, because its launcher was killed. */
final class Leftovers {

    private Leftovers() {}

    /** Stops those whose process ids stand in {@code data/run}, and names them. */
    static List<String> stopIn(Path data) {
        Path run = data.resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(Leftovers::stopNamedIn)
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .toList();
        } catch (IOException e) {
            throw new StartFailure("cannot read " + run + ": " + e.getMessage(), e);
        }
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new StartFailure("process " + process.pid() + " of an earlier start could not be stopped", e);
        }
    }

    private static boolean stopNamedIn(Path pidFile) {
        try {
            // A process id may have gone to somebody else since: only a Java process can be ours.
            var process = ProcessHandle.of(
                            Long.parseLong(Files.readString(pidFile).trim()))
                    .filter(handle -> handle.info().command().orElse("").endsWith("java"));
            process.ifPresent(Leftovers::stop);
            Files.delete(pidFile);
            return process.isPresent();
        } catch (IOException | NumberFormatException e) {
            throw new StartFailure("cannot read " + pidFile + ": " + e.getMessage() + "; delete it and start again", e);
        }
    }
}
