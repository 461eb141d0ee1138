package dev.unknot.reminder;

import dev.unknot.messaging.deadletter.ReplayDeadLetters;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.util.Arrays;

/** Without arguments the service; with the name of a command, that command alone. */
@QuarkusMain
public final class ReminderService {

    private ReminderService() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ReplayDeadLetters.NAME)) {
            String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(ReplayDeadLetters.run(new PrintWriter(System.out, true), options));
        }
        Quarkus.run(arguments);
    }
}
