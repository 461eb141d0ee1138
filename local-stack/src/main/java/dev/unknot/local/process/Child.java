package dev.unknot.local.process;

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
 * A process of the stack. It logs to {@code <data>/logs/<name>.log}; its process id is in {@code <data>/run/<name>.pid},
 * where {@link StaleProcesses} finds it if nobody could stop it.
 */
public final class Child implements AutoCloseable {

    private static final Duration POLITE = Duration.ofSeconds(10);
    /** The unit of the shell's file size limit, bytes. */
    private static final int SHELL_BLOCK = 512;

    private final String name;
    private final Path log;
    private final Path pidFile;
    private final ProcessBuilder builder;
    private Process process;

    private Child(String name, Path data, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.log = data.resolve("logs").resolve(name + ".log");
        this.pidFile = data.resolve("run").resolve(name + ".pid");
        this.builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        this.process = launch();
    }

    /** A program of this project, on the class path of this process. */
    public static Child program(String name, Path data, Class<?> program, String maxHeap, Object... arguments) {
        return new Child(name, data, JavaCommand.main(program, maxHeap, arguments), Map.of());
    }

    /** A packaged service that starts in half the time and never reaches full speed: for tests and for trying out. */
    public static Child quickJar(String name, Path data, Path jar, String maxHeap, Map<String, String> environment) {
        return new Child(name, data, JavaCommand.quickJar(jar, maxHeap), environment);
    }

    /** A packaged service that reaches full speed, for a benchmark. */
    public static Child jar(String name, Path data, Path jar, String maxHeap, Map<String, String> environment) {
        return new Child(name, data, JavaCommand.jar(jar, maxHeap), environment);
    }

    /** A packaged service with exactly these options of the Java virtual machine. */
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

    /** Starts it again with a limit on the size of every file that it writes, as if its disk were full beyond it. */
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

    /** Waits until {@code ready}; fails at once when the process ends before that. */
    public void await(Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (ended(Duration.ofMillis(100))) {
                throw new StartFailure(name + " ended with exit code " + process.exitValue() + "; " + logged());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready within " + patience.toSeconds() + " s; " + logged());
            }
        }
    }

    /** Where its log is, and the last line that explains something. */
    private String logged() {
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
            // The indented lines of a stack trace say where it happened, not what.
            return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                    .reduce((earlier, later) -> later)
                    .map(line -> ", whose last line is: " + line)
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
