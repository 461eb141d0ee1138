package dev.unknot.local.process;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines of Java processes, on the JDK that runs this one. */
final class JavaCommand {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    /** A program on the class path of this process. */
    static List<String> main(Class<?> program, String maxHeap, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + maxHeap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dslf4j.internal.verbosity=WARN",
                "-Dslf4j.provider=org.slf4j.impl.JBossSlf4jServiceProvider",
                "-cp",
                classPath(),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Inside Maven the class path is that of the class loader; elsewhere it is that of the process. */
    private static String classPath() {
        if (JavaCommand.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** A packaged service without the optimising compiler, which costs a short life more than it gains. */
    static List<String> quickJar(Path jar, String maxHeap) {
        return jar(jar, List.of("-Xmx" + maxHeap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** A packaged service with the garbage collector that suits a small heap. */
    static List<String> jar(Path jar, String maxHeap) {
        return jar(jar, List.of("-Xmx" + maxHeap, "-XX:+UseSerialGC"));
    }

    /** A packaged service with these options of the Java virtual machine. */
    static List<String> jar(Path jar, List<String> options) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
