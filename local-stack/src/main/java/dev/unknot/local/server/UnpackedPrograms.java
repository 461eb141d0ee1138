package dev.unknot.local.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder into which the embedded PostgreSQL unpacks its programs once for the machine. It does not notice that
 * unpacking was interrupted, and fails on such a folder ever after; here such a folder is emptied first.
 */
final class UnpackedPrograms {

    private static final String COMPLETE = ".exists";

    private UnpackedPrograms() {}

    interface Start<T> {
        T start() throws IOException;
    }

    /** Calls {@code start}; while the programs are not unpacked yet, no other process does so at the same time. */
    static synchronized <T> T with(Path folder, Start<T> start) throws IOException {
        if (isComplete(folder)) {
            return start.start();
        }
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the channel is closed.
            channel.lock();
            for (Path incomplete : versions(folder)) {
                if (!Files.exists(incomplete.resolve(COMPLETE))) {
                    delete(incomplete);
                }
            }
            return start.start();
        }
    }

    private static boolean isComplete(Path folder) throws IOException {
        List<Path> versions = versions(folder);
        return !versions.isEmpty() && versions.stream().allMatch(version -> Files.exists(version.resolve(COMPLETE)));
    }

    private static List<Path> versions(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("PG-"))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
