package dev.unknot.local;

import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What every program of the stack does first: speak only when something is wrong, and end when its parent ends. */
final class ParentWatch {

    private ParentWatch() {}

    static void begin() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        // Beside Quarkus's libraries the log manager has a handler that waits for a Quarkus application to begin.
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
        root.addHandler(new ConsoleHandler());
        // Without a parent nobody would ever stop it.
        ProcessHandle.current()
                .parent()
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
}
