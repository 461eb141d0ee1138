package dev.unknot.messaging.start;

import dev.unknot.messaging.deadletter.ReplayDeadLetters;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Every service's entry point. Without arguments it runs the service; with the name of a command, that command alone. */
@QuarkusMain
public final class ServiceMain {

    /** As BSD's {@code sysexits.h} numbers a configuration error. */
    private static final int CONFIGURATION_ERROR = 78;

    private ServiceMain() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ReplayDeadLetters.NAME)) {
            String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(ReplayDeadLetters.run(new PrintWriter(System.out, true), options));
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireSecrets();
        }
        Quarkus.run(arguments);
    }

    /** Dev mode names its profile, because the framework does not know its mode before it runs. */
    private static String profile() {
        return System.getProperty("quarkus.profile", "prod");
    }

    private static void requireSecrets() {
        List<String> missing =
                new Secrets(ConfigUtils.configBuilder().withProfile(profile()).build()).missing();
        if (!missing.isEmpty()) {
            System.err.println("The service does not start: these secrets are not set and have no default: "
                    + String.join(", ", missing) + ". See docs/operation.md.");
            System.exit(CONFIGURATION_ERROR);
        }
    }
}
