package dev.unknot.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What every program of the stack does first: speak only when something is wrong, and end when its parent ends. */
final class Leash {

    private Leash() {}

    static void put() {
        Logger.getLogger("").setLevel(Level.WARNING);
        // Without a parent nobody would ever stop it.
        ProcessHandle.current()
                .parent()
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
}
