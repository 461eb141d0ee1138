package dev.unknot.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.client.content.Suggestions;
import dev.unknot.client.delivery.WebhookWithSecret;
import dev.unknot.client.reminder.EmployeeRequest;
import dev.unknot.client.reminder.Simulation;
import dev.unknot.client.reminder.SimulationRequest;
import dev.unknot.client.triage.Assessment;
import dev.unknot.client.triage.AssessmentRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in docs/client.md is the code of the methods below, so it compiles. */
class DocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/client.md");
    private static final Path HERE = Path.of("src/test/java/dev/unknot/client/DocumentTest.java");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Logger log = Logger.getLogger("example");

    @Test
    void itsCodeCompiles() throws IOException {
        String compiled = Files.readString(HERE).replaceAll("\\s+", "");
        List<String> blocks = CODE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(compiled).contains(block.replaceAll("\\s+", "")));
    }

    static UnknotClient connect(URI tokenEndpoint, String secret) {
        UnknotClient platform = UnknotClient.as(new ClientCredentials(tokenEndpoint, "platform", secret))
                .reminder(URI.create("https://reminder.example.org"))
                .delivery(URI.create("https://delivery.example.org"))
                .build();
        return platform;
    }

    static int enrol(UnknotClient platform, LocalDate monday) {
        EmployeeRequest ann =
                EmployeeRequest.with("Europe/Berlin").language("de").build();
        platform.reminder().enrol("ann", ann);

        Simulation week = platform.reminder()
                .simulate(
                        SimulationRequest.with(monday, monday.plusDays(4), ann).build());
        int nudges = week.totals().fired();
        return nudges;
    }

    static void report(UnknotClient employee) {
        Assessment result = employee.triage()
                .assess(AssessmentRequest.builder()
                        .area("neck")
                        .narrative("My neck has been stiff since yesterday.")
                        .build());
        if (!result.provisional()) {
            Suggestions first = employee.content().suggestions(SuggestionQuery.of("neck"));
        }
    }

    static void refuse(UnknotClient platform) {
        try {
            platform.reminder().enrol("ann", EmployeeRequest.with("Mars/Base").build());
        } catch (ProblemException problem) {
            problem.violations().forEach(wrong -> log.warning(wrong.field() + " " + wrong.message()));
        }
    }

    static boolean verify(WebhookWithSecret endpoint, Map<String, String> headers, byte[] body) {
        WebhookSignature signature = new WebhookSignature(endpoint.secret());
        boolean genuine = signature.isValid(
                headers.get(WebhookSignature.ID),
                headers.get(WebhookSignature.TIMESTAMP),
                headers.get(WebhookSignature.SIGNATURE),
                body);
        return genuine;
    }
}
