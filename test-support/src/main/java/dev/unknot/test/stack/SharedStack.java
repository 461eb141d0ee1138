package dev.unknot.test.stack;

import dev.unknot.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The servers that all tests of one build share: the first test run that needs them starts them, the others find them.
 * Two builds never share any, not even two of one checkout. A test that runs outside a build has its own.
 */
public final class SharedStack {

    /** Of every topic. */
    public static final int PARTITIONS = 4;

    static final String PROCESS = "test-stack";

    // Unpacking PostgreSQL, once on a machine, takes most of it.
    private static final String HEAP = "256m";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private SharedStack() {}

    /** Starts the servers if they do not run, and counts this process among their users. */
    public static StackAddresses join() {
        Path stacks = root().resolve("target").resolve("test-stacks");
        ProcessHandle build = build();
        StackFolder folder = new StackFolder(stacks.resolve(name(build)));
        try {
            Files.createDirectories(stacks);
            try (FileChannel channel =
                    FileChannel.open(stacks.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel is closed.
                channel.lock();
                removeThoseOfEndedBuilds(stacks);
                if (!folder.isRunning()) {
                    start(folder, build);
                }
                folder.use();
                return StackAddresses.read(folder.addresses());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shared servers cannot be used", e);
        }
    }

    private static void start(StackFolder folder, ProcessHandle build) {
        if (Files.exists(folder.path())) {
            folder.remove();
        }
        Child process = Child.program(PROCESS, folder.path(), StackProcess.class, HEAP, folder.path(), build.pid());
        process.await(PATIENCE, () -> Files.exists(folder.addresses()));
    }

    /** The checkout's folder: the nearest one above a module's that configures Maven. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("tests must run inside the checkout"));
        }
        return folder;
    }

    /** Maven's process when Maven runs this test, else this process. */
    private static ProcessHandle build() {
        ProcessHandle self = ProcessHandle.current();
        if (!Boolean.getBoolean("unknot.test.shared-stack")) {
            return self;
        }
        return Stream.iterate(self.parent(), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(self);
    }

    /** Process ids come back; together with the moment of its start one stands for one process. */
    private static String name(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }

    private static void removeThoseOfEndedBuilds(Path stacks) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(stacks)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            boolean running = ProcessHandle.of(Long.parseLong(name.split("-")[0]))
                    .filter(process -> name(process).equals(name))
                    .isPresent();
            if (!running) {
                new StackFolder(folder).remove();
            }
        }
    }
}
