package dev.unknot.local.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What every program of the stack does first: log warnings and errors only, and end when its parent ends. */
public final class ParentWatch {

    private ParentWatch() {}

    /** Watches the process that started this one. */
    public static void begin() {
        begin(ProcessHandle.current().parent());
    }

    /** Watches another process, such as the build on whose behalf this one runs. Ends at once when there is none. */
    public static void begin(Optional<ProcessHandle> watched) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        // The handler that Quarkus's libraries bring waits for a Quarkus application to begin.
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
        root.addHandler(new ConsoleHandler());
        // Without a parent nobody would ever stop it.
        watched.ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
}
