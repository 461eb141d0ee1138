package dev.unknot.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.unknot.contracts.Topics;
import dev.unknot.test.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Health data appears in no log and no metric. */
@QuarkusTest
class SilenceIT extends ServiceTest {

    private static final List<String> HEALTH = List.of(
            "eyelid", "tearing", "marmalade", "neck", "artery-signs", "nerve-signs", "suicid", "crisis", "116 123");

    private static final class Listening extends Handler {
        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            StringBuilder text = new StringBuilder(String.valueOf(record.getMessage()));
            if (record.getParameters() != null) {
                for (Object parameter : record.getParameters()) {
                    text.append(' ').append(parameter);
                }
            }
            for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                text.append(' ').append(cause);
            }
            heard.add(text.toString());
        }

        @Override
        public void flush() {
            // Records are not buffered.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    /** Everything that this service sends, including dead letters. */
    private static List<String> topics() {
        try (KafkaProbe kafka = new KafkaProbe()) {
            return Stream.of(Topics.ASSESSMENTS, Topics.PEOPLE + ".dead-letters")
                    .flatMap(topic -> kafka.records(topic, record -> record.value() != null).stream())
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8) + record.headers())
                    .toList();
        }
    }

    @Test
    void logsAndMetricsContainNoHealthData() {
        Listening listening = new Listening();
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            assess("employee-1", DROOPING_EYELID).then().statusCode(201);
            assess("employee-1", "{\"area\": \"neck\"}").then().statusCode(201);
            assess("employee-1", "{\"narrative\": \"marmalade on my stiff neck\"}")
                    .then()
                    .statusCode(201);
            assess("employee-1", "{\"narrative\": \"marmalade makes me suicidal\", \"country\": \"GB\"}")
                    .then()
                    .statusCode(201)
                    .body("crisis.lines.number", hasItem("116 123"));
            assess("employee-1", "{\"evidence\": [{\"finding\": \"marmalade\", \"present\": true}]}")
                    .then()
                    .statusCode(400);
            assess("employee-1", "{\"area\": \"marmalade\", marmalade").then().statusCode(400);
            assess("employee-1", "{\"I have marmalade on my chest. It hurts\": 1}")
                    .then()
                    .statusCode(400)
                    .body(not(containsString("marmalade")));
            as("employee-1")
                    .get("/employees/me/assessments?marmalade%20hurts=1")
                    .then()
                    .statusCode(400);
            as("employee-1").get("/marmalade/hurts").then().statusCode(404);
            given().get("/marmalade?marmalade=1").then().statusCode(404);
            assess("employee-1", "{\"narrative\": \"marmalade\", \"keepStory\": true, \"age\": \"marmalade\"}")
                    .then()
                    .statusCode(400);
            assess("employee-1", "{\"narrative\": \"" + "marmalade ".repeat(30_000) + "\"}")
                    .then()
                    .statusCode(413);
            as("employee-1")
                    .contentType("application/json")
                    .body("{\"narrative\": \"marmalade")
                    .post("/interviews")
                    .then()
                    .statusCode(400);
            assess("employee-1", "{\"narrative\": \"marmalade on my stiff neck\", \"keepStory\": true}")
                    .then()
                    .statusCode(201);
        } finally {
            root.removeHandler(listening);
        }
        String metrics = given().get("/q/metrics").asString();
        assertThat(topics())
                .noneMatch(said -> said.contains("marmalade")
                        || said.contains("eyelid")
                        || said.contains("suicid")
                        || said.contains("crisis")
                        || said.contains("116 123"));

        assertThat(HEALTH).allSatisfy(word -> {
            assertThat(listening.heard).noneMatch(line -> line.contains(word));
            assertThat(metrics).doesNotContain(word);
        });
    }
}
