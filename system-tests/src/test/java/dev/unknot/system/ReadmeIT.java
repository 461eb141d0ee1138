package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents offer for pasting gives what they show. */
@ExtendWith(RunningUnknot.class)
class ReadmeIT {

    /** In this order: the README makes the shell functions and enrols the people. */
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "docs/integration.md",
            "docs/walkthrough.md",
            "docs/symptoms.md",
            "docs/remedies.md",
            "docs/fhir.md");

    /** Where the stand-in for Slack listens in docs/integration.md. */
    private static final String SLACK_PORT = "18086";

    private static final String FREE_PORT = String.valueOf(Ports.free().mail());

    /** A block of commands and, when there is one, the block of output right after it. */
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);

    /** A step that waits for something that never comes would hold the build for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final String END_OF_STEP = "--- end of step ---";

    private record Step(String name, String commands, String shown) {}

    @Test
    void everyStepGivesWhatIsShown() throws Exception {
        assumeTrue(Stream.of("bash", "curl").allMatch(ReadmeIT::isInstalled), "the walk is for bash and curl");
        List<Step> steps = DOCUMENTS.stream().flatMap(ReadmeIT::steps).toList();
        assertThat(steps).hasSizeGreaterThan(10);

        String[] printed = run(steps).split(END_OF_STEP);
        for (int n = 0; n < steps.size(); n++) {
            assertShows(steps.get(n), printed[n]);
        }
    }

    @ParameterizedTest
    @MethodSource
    void aPictureIsTheDrawingThatContentServes(String name) {
        String served = RunningUnknot.as("employee-1", Service.CONTENT)
                .get("/drawings/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Project.text("docs/images/" + name)).isEqualTo(served);
    }

    static Stream<String> aPictureIsTheDrawingThatContentServes() throws IOException {
        try (Stream<Path> images = Files.list(Project.ROOT.resolve("docs/images"))) {
            return images.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static Stream<Step> steps(String document) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(Project.text(document));
        while (step.find()) {
            String shown = step.group(2) == null ? "" : step.group(2);
            steps.add(new Step(document + ", step " + (steps.size() + 1), step.group(1), shown));
        }
        return steps.stream();
    }

    /** Between its ellipses the shown output must be found in the printed one, in this order. */
    private static void assertShows(Step step, String printed) {
        int from = 0;
        for (String piece : step.shown().strip().split("…")) {
            String wanted = piece.strip();
            int at = printed.indexOf(wanted, from);
            assertThat(at)
                    .as("%s shows%n%s%nbut printed%n%s", step.name(), wanted, printed)
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
        return result.replace(".local/run", RunningUnknot.data() + "/run")
                .replace(".local/slack.txt", RunningUnknot.data() + "/slack.txt")
                .replace(SLACK_PORT, FREE_PORT);
    }

    private static String run(List<Step> steps) throws IOException, InterruptedException {
        String script = steps.stream()
                .map(step -> here(step.commands()) + "\necho; echo '" + END_OF_STEP + "'\n")
                .collect(Collectors.joining());
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
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            fail("The steps did not end within %s; they printed%n%s", PATIENCE, Files.readString(output));
        }
        RunningUnknot.unknot().awaitReady(Service.REMINDER);
        return Files.readString(output);
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
