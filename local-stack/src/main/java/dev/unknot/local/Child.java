package dev.unknot.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process of the stack, with its log in a file and its process id in {@code <data>/run/<name>.pid}, so that whoever
 * starts next finds what was left running.
 */
public final class Child implements AutoCloseable {

    private static final Duration POLITE = Duration.ofSeconds(10);
    /** What the standard shell counts file sizes in, bytes. */
    private static final int SHELL_BLOCK = 512;

    private final String name;
    private final Path log;
    private final Path pidFile;
    private final ProcessBuilder builder;
    private Process process;

    Child(String name, Path data, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.log = data.resolve("logs").resolve(name + ".log");
        this.pidFile = data.resolve("run").resolve(name + ".pid");
        this.builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        this.process = launch();
    }

    /** A packaged service for a test, with the options that let it start soonest. */
    public static Child quickJar(String name, Path data, Path jar, String maxHeap, Map<String, String> environment) {
        return new Child(name, data, JavaCommand.quickJar(jar, maxHeap), environment);
    }

    /** A packaged service of which there is more to say than {@link Unknot} does, such as what a benchmark measures. */
    public static Child jar(String name, Path data, Path jar, String maxHeap, Map<String, String> environment) {
        return new Child(name, data, JavaCommand.jar(jar, maxHeap), environment);
    }

    /** The same with these options of the Java virtual machine, and nothing else that departs from its defaults. */
    public static Child jar(String name, Path data, Path jar, List<String> options, Map<String, String> environment) {
        return new Child(name, data, JavaCommand.jar(jar, options), environment);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public Process process() {
        return process;
    }

    /** Starts it again after it ended, with the same command, log and ports. */
    public void restart() {
        process = launch();
    }

    /** Starts it again, unable to make any file larger than this, as if its disk were full then. */
    public void restartOnSmallDisk(long bytes) {
        List<String> command = builder.command();
        List<String> limited = new ArrayList<>(
                List.of("/bin/sh", "-c", "ulimit -f \"$0\" && exec \"$@\"", String.valueOf(bytes / SHELL_BLOCK)));
        limited.addAll(command);
        builder.command(limited);
        process = launch();
        builder.command(command);
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits until {@code ready}; fails at once when the process ends before. */
    public void await(Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (ended(Duration.ofMillis(100))) {
                throw new StartFailure(name + " ended with exit code " + process.exitValue() + "; " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready within " + patience.toSeconds() + " s; " + lastWords());
            }
        }
    }

    /** Where to look, and the last thing it said. */
    String lastWords() {
        return "its log is " + log + lastLine();
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        process.destroy();
        if (!ended(POLITE)) {
            kill();
        }
        deletePidFile();
    }

    private Process launch() {
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(pidFile.getParent());
            Process launched = builder.start();
            Files.writeString(pidFile, Long.toString(launched.pid()));
            return launched;
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for " + name, e);
        }
    }

    private String lastLine() {
        try {
            // The indented lines of a stack trace say where, not what.
            return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                    .reduce((earlier, later) -> later)
                    .map(line -> ", which says last: " + line)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            System.err.println("could not delete " + pidFile + ": " + e.getMessage());
        }
    }
}
