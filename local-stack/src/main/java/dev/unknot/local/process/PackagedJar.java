package dev.unknot.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the package phase makes of a service. */
public final class PackagedJar {

    private PackagedJar() {}

    /** The jar that runs the service in the folder {@code module}. */
    public static Path of(Path module) {
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(
                    module.getFileName() + " is not built: " + jar + " is missing; run mvn package first");
        }
        return jar;
    }
}
