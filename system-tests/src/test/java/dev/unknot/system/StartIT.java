package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.local.Ports;
import dev.unknot.local.Start;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command: what it says, and that it leaves nothing running. */
class StartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path root;

    private final Ports ports = Ports.free();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void theProjectIsPackaged() throws IOException {
        for (String module : List.of("content-service", "triage-service", "reminder-service", "delivery-service")) {
            Path target = Files.createDirectories(root.resolve(module).resolve("target"));
            Files.createSymbolicLink(
                    target.resolve("quarkus-app"), Project.ROOT.resolve(module).resolve("target/quarkus-app"));
        }
    }

    @AfterEach
    void stopWhatAFailedTestLeft() {
        started.forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    /** One story for what needs everything to be up, which takes the better part of a minute each time. */
    @Test
    void itClearsUpAfterAKilledStartRestartsWhatDiesAndStopsAllWhenAsked() throws Exception {
        start();
        awaitUp();
        started.get(0).destroyForcibly().onExit().join();

        Files.delete(root.resolve("output"));
        Process start = start();
        awaitUp();
        assertThat(output())
                .contains("of an earlier start")
                .contains("localhost:" + ports.triage())
                .contains(".local");

        ProcessHandle reminder = process("reminder-service");
        reminder.destroyForcibly();
        await().atMost(PATIENCE).until(() -> output().contains("reminder-service is back"));
        assertThat(process("reminder-service").pid()).isNotEqualTo(reminder.pid());

        List<ProcessHandle> children = Stream.of("kafka", "identity-provider", "content-service", "reminder-service")
                .map(this::process)
                .toList();
        start.destroy();
        assertThat(start.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("Stopped.");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(listening()).isEmpty();
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.triage(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(start().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        assertThat(started.get(0).exitValue()).isEqualTo(1);
        assertThat(output())
                .containsOnlyOnce("port " + ports.triage() + " is taken")
                .contains("UNKNOT_TRIAGE_PORT")
                .doesNotContain("\tat ");
        assertThat(listening()).isEmpty();
    }

    @Test
    void aDeadServiceIsNamedInOneLineAndNothingStays() throws Exception {
        Path broken = root.resolve("triage-service/target/quarkus-app");
        Files.delete(broken);
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("quarkus-run.jar"), "not a jar");

        assertThat(start().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(started.get(0).exitValue()).isEqualTo(1);
        assertThat(output())
                .containsOnlyOnce("triage-service ended with exit code 1")
                .contains("triage-service.log")
                .doesNotContain("\tat ");
        assertThat(listening()).isEmpty();
    }

    @Test
    void aMissingPackageIsNamedInOneLine() throws Exception {
        Files.delete(root.resolve("content-service/target/quarkus-app"));
        assertThat(start().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(started.get(0).exitValue()).isEqualTo(1);
        assertThat(output()).contains("content-service is not built").doesNotContain("\tat ");
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile());
        builder.environment().put("UNKNOT_CONTENT_PORT", String.valueOf(ports.content()));
        builder.environment().put("UNKNOT_TRIAGE_PORT", String.valueOf(ports.triage()));
        builder.environment().put("UNKNOT_REMINDER_PORT", String.valueOf(ports.reminder()));
        builder.environment().put("UNKNOT_DELIVERY_PORT", String.valueOf(ports.delivery()));
        builder.environment().put("UNKNOT_IDENTITY_PORT", String.valueOf(ports.identity()));
        builder.environment().put("UNKNOT_KAFKA_PORT", String.valueOf(ports.kafka()));
        builder.environment().put("UNKNOT_POSTGRES_PORT", String.valueOf(ports.postgres()));
        builder.environment().put("UNKNOT_MAIL_PORT", String.valueOf(ports.mail()));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void awaitUp() {
        Process process = started.get(started.size() - 1);
        await().atMost(PATIENCE).until(() -> output().contains("Ctrl-C stops everything") || !process.isAlive());
        assertThat(output()).contains("Ctrl-C stops everything");
    }

    private String output() {
        try {
            return Files.readString(root.resolve("output"));
        } catch (IOException e) {
            return "";
        }
    }

    private ProcessHandle process(String name) {
        try {
            long pid = Long.parseLong(Files.readString(root.resolve(".local/run/" + name + ".pid")));
            return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(name + " does not run"));
        } catch (IOException e) {
            throw new AssertionError(name + " has no pid file", e);
        }
    }

    private List<Integer> listening() {
        return Stream.of(
                        ports.content(),
                        ports.triage(),
                        ports.reminder(),
                        ports.delivery(),
                        ports.identity(),
                        ports.kafka(),
                        ports.postgres(),
                        ports.mail())
                .filter(StartIT::answers)
                .toList();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
