package dev.unknot.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One start at a time for each data folder. The system releases the lock when the process ends, even if it is killed. */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataLock acquire(Path data) {
        try {
            Files.createDirectories(data);
            DataLock lock = new DataLock(
                    FileChannel.open(data.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (!lock.isFree()) {
                lock.close();
                throw new StartFailure("it already runs from this folder; end that start with Ctrl-C first");
            }
            return lock;
        } catch (IOException e) {
            throw new StartFailure("cannot lock " + data + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean isFree() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
