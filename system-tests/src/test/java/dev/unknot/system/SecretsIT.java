package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A packaged service that lacks a secret says which, and ends before it serves or touches anything. */
class SecretsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "content-service, quarkus.datasource.password, UNKNOT_CONTENT_DB_PASSWORD",
        "triage-service, unknot.erasure.key, UNKNOT_TRIAGE_DEPARTURE_KEY",
        "triage-service, unknot.triage.story.keys, UNKNOT_TRIAGE_STORY_KEYS",
        "reminder-service, unknot.reminder.secret, UNKNOT_REMINDER_SECRET",
        "delivery-service, unknot.delivery.secret, UNKNOT_DELIVERY_SECRET",
        "delivery-service, unknot.delivery.seal-keys, UNKNOT_DELIVERY_SEAL_KEYS"
    })
    void aMissingSecretIsNamed(String module, String property, String variable)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process service = service(module, output);
        assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(service.exitValue()).isEqualTo(78);
        assertThat(Files.readString(output))
                .contains(property + " (environment variable " + variable + ")")
                .hasLineCount(1);
    }

    private Process service(String module, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Project.ROOT
                                .resolve(module + "/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("UNKNOT_"));
        return builder.start();
    }
}
