package dev.unknot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine on which the figures were measured. */
public final class Machine {

    private Machine() {}

    public static String described() {
        return "%d cores, %s of memory, %s %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static String memory() {
        try {
            String total = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
            return Long.parseLong(total) / 1_048_576 + " GiB";
        } catch (IOException e) {
            // Linux alone has this file.
            return "unknown size";
        }
    }
}
