package dev.unknot.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for a Java process on the JDK that runs this one. */
final class JavaCommand {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    /** One of this module's own programs, on this process's class path. */
    static List<String> main(Class<?> program, String maxHeap, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + maxHeap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** A packaged service. */
    static List<String> jar(Path jar, String maxHeap) {
        return List.of(JAVA, "-Xmx" + maxHeap, "-XX:+UseSerialGC", "-jar", jar.toString());
    }
}
