package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unknot.local.Child;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's walk, pasted line by line, gives what it shows. */
@ExtendWith(RunningUnknot.class)
class ReadmeIT {

    /** A block of commands and, when there is one, the block of output right after it. */
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);

    private static final String END_OF_STEP = "--- end of step ---";

    @Test
    void everyStepGivesWhatIsShown() throws Exception {
        assumeTrue(Stream.of("bash", "curl").allMatch(ReadmeIT::isInstalled), "the walk is for bash and curl");
        List<String> shown = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        Matcher step = STEP.matcher(Project.text("README.md"));
        while (step.find()) {
            script.append(here(step.group(1)))
                    .append("\necho; echo '")
                    .append(END_OF_STEP)
                    .append("'\n");
            shown.add(step.group(2) == null ? "" : step.group(2));
        }
        assertThat(shown).as("steps in the README").hasSizeGreaterThan(4);

        String[] printed = run(script.toString()).split(END_OF_STEP);
        for (int n = 0; n < shown.size(); n++) {
            assertShows(n + 1, shown.get(n), printed[n]);
        }
    }

    /** Between its ellipses the shown output must be found in the printed one, in this order. */
    private static void assertShows(int step, String shown, String printed) {
        int from = 0;
        for (String piece : shown.strip().split("…")) {
            String wanted = piece.strip();
            int at = printed.indexOf(wanted, from);
            assertThat(at)
                    .as("step %d shows%n%s%nbut printed%n%s", step, wanted, printed)
                    .isNotNegative();
            from = at + wanted.length();
        }
    }

    /** The same commands for the ports and the process ids of this run. */
    private static String here(String commands) {
        Ports documented = Ports.from(Map.of());
        Ports actual = RunningUnknot.unknot().stack().ports();
        String result = commands.replace("localhost:" + documented.identity(), "localhost:" + actual.identity());
        for (Service service : Service.values()) {
            result = result.replace(service.url(documented), service.url(actual));
        }
        return result.replace(".local/run", RunningUnknot.data() + "/run");
    }

    private static String run(String script) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "readme", ".out").toAbsolutePath();
        Process process = new ProcessBuilder("bash", "-s")
                .directory(Project.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(script.getBytes(StandardCharsets.UTF_8));
        }
        // mvn -Pstart starts a killed service again; here that is on the test.
        Child reminder = RunningUnknot.unknot().service(Service.REMINDER);
        reminder.process().onExit().thenRun(reminder::restart);
        process.waitFor();
        RunningUnknot.unknot().awaitReady(Service.REMINDER);
        return Files.readString(output);
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
