package dev.unknot.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes of an earlier start whose launcher was killed, so that nobody stopped them. */
public final class StaleProcesses {

    private static final String PID_FILE = ".pid";

    private StaleProcesses() {}

    /** Stops those whose process ids are below {@code data}, and returns their names. */
    public static List<String> stopIn(Path data) {
        List<String> stopped = new ArrayList<>();
        for (Path file : pidFiles(data.resolve("run"))) {
            String name = file.getFileName().toString().replace(PID_FILE, "");
            if (stopNamedIn(file, "java")) {
                stopped.add(name);
            }
            delete(file);
        }
        // Last, when nobody is connected any more. PostgreSQL deletes its own file.
        Path postmaster = data.resolve("postgresql").resolve("postmaster.pid");
        if (Files.exists(postmaster) && stopNamedIn(postmaster, "postgres")) {
            stopped.add("postgresql");
        }
        return stopped;
    }

    private static List<Path> pidFiles(Path run) {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(PID_FILE)).toList();
        } catch (IOException e) {
            throw new StartFailure("cannot read " + run + ": " + e.getMessage(), e);
        }
    }

    /** The system may have given the process id to another process since: only one that runs this program can be ours. */
    private static boolean stopNamedIn(Path pidFile, String program) {
        Optional<ProcessHandle> process = ProcessHandle.of(pidIn(pidFile))
                .filter(handle -> handle.info().command().orElse("").endsWith(program));
        process.ifPresent(StaleProcesses::stop);
        return process.isPresent();
    }

    private static long pidIn(Path pidFile) {
        try {
            return Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartFailure(pidFile + " holds no process id; delete it and start again", e);
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            throw new StartFailure("process " + process.pid() + " of an earlier start could not be stopped", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new StartFailure("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}
