package dev.unknot.test.stack;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.process.ParentWatch;
import dev.unknot.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs the shared servers for as long as a build runs: they end when the build's process ends, however it ends, and after
 * five minutes in which no test used them. Arguments: the stack's folder and the build's process id.
 */
final class StackProcess {

    private static final int IDLE_SECONDS = 300;
    private static final int POLL_SECONDS = 5;

    private StackProcess() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        StackFolder folder = new StackFolder(Path.of(arguments[0]));
        ParentWatch.begin(ProcessHandle.of(Long.parseLong(arguments[1])));
        LocalStack stack = start(folder.path());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        StackAddresses.of(stack).write(folder.addresses());
        for (int idle = 0; idle < IDLE_SECONDS; idle += POLL_SECONDS) {
            Thread.sleep(POLL_SECONDS * 1_000L);
            if (folder.isUsed()) {
                idle = 0;
            }
        }
        System.exit(0);
    }

    /** Once more on other ports if the first attempt fails: another process may have taken one that was free. */
    private static LocalStack start(Path folder) {
        try {
            return LocalStack.start(folder, Ports.free(), SharedStack.PARTITIONS);
        } catch (StartFailure e) {
            System.err.println("the servers did not start; trying once more: " + e.getMessage());
            return LocalStack.start(folder, Ports.free(), SharedStack.PARTITIONS);
        }
    }
}
