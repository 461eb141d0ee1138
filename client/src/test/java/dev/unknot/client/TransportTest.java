package dev.unknot.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.client.reminder.EmployeeRequest;
import dev.unknot.client.reminder.OutcomeRequest;
import dev.unknot.client.reminder.PreferencesRequest;
import dev.unknot.client.triage.AssessmentRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransportTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String EMPLOYEE = "{\"employee\": \"ann\", \"workingHours\": [], \"fieldOfLater\": 1}";

    private final Receiver service = new Receiver();
    private final List<Duration> waits = new ArrayList<>();
    private final UnknotClient client = UnknotClient.as(() -> "token")
            .reminder(service.address())
            .triage(service.address())
            .content(service.address())
            .waiting(new Transport.Waiting() {
                @Override
                public Duration draw(Duration bound) {
                    return bound;
                }

                @Override
                public void spend(Duration wait) {
                    waits.add(wait);
                }
            })
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatIsLeftOutIsNotSentAndWhatIsUnknownIsNotRead() {
        service.answers(200, EMPLOYEE);
        client.reminder()
                .enrol(
                        "a/b ü",
                        EmployeeRequest.with("Europe/Berlin").unit("Design").build());

        Receiver.Asked asked = service.asked.get(0);
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.path()).isEqualTo("/employees/a%2Fb%20%C3%BC");
        assertThat(asked.body()).isEqualTo("{\"zone\":\"Europe/Berlin\",\"unit\":\"Design\"}");
        assertThat(service.header("Authorization")).containsExactly("Bearer token");
    }

    @Test
    void readingIsRepeatedWithLongerAndLongerWaits() {
        service.answers(503, "").answers(502, "").answers(429, "").answers(200, EMPLOYEE);
        assertThat(client.reminder().employee("ann").employee()).isEqualTo("ann");
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void itEndsAfterTheLastAttempt() {
        service.answers(503, "").answers(503, "").answers(503, "").answers(503, "");
        assertThatThrownBy(() -> client.reminder().employee("ann"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(503))
                .hasMessage("HTTP 503");
        assertThat(service.asked).hasSize(4);
    }

    @Test
    void aReportIsRepeatedUnderOneKeyAndTheNextOneHasAnother() {
        String result = "{\"id\": \"" + UUID.randomUUID() + "\", \"level\": \"SELF_CARE\"}";
        service.answers(503, "").answers(201, result).answers(201, result);
        AssessmentRequest report = AssessmentRequest.builder().area("neck").build();
        client.triage().assess(report);
        client.triage().assess(report);

        List<String> keys = service.header("Idempotency-key");
        assertThat(keys).hasSize(3);
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void whatCouldHappenTwiceIsNotRepeated() {
        UUID nudge = UUID.randomUUID();
        service.answers(503, "").answers(503, "");
        assertThatThrownBy(() -> client.reminder()
                        .answer(
                                nudge,
                                OutcomeRequest.with("snoozed").snoozeMinutes(10).build()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> client.reminder()
                        .replacePreferences(
                                PreferencesRequest.builder().dailyCap(3).build(), "\"1\""))
                .isInstanceOf(ProblemException.class);
        assertThat(service.asked).hasSize(2);
        assertThat(service.header("If-match")).containsExactly("\"1\"");
    }

    @Test
    void retryAfterIsKeptAndOneThatIsTooLongEndsTheCall() {
        service.answers(429, Map.of("Retry-After", "7"), "").answers(200, EMPLOYEE);
        client.reminder().employee("ann");
        assertThat(waits).containsExactly(Duration.ofMillis(7_500));

        service.answers(429, Map.of("Retry-After", "3600"), "");
        assertThatThrownBy(() -> client.reminder().employee("ann"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.retryAfter()).contains(Duration.ofHours(1)));
    }

    @Test
    void retryAfterMayBeADate() {
        assertThat(Transport.wait("Mon, 23 Nov 2026 09:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
        assertThat(Transport.wait("Mon, 23 Nov 2026 08:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(Transport.wait("soon", NOW)).isEmpty();
    }

    @Test
    void aProblemNamesTheFields() {
        service.answers(400, Map.of("Content-Type", "application/problem+json"), """
                {"type": "/problems/bad-request", "title": "Bad request", "status": 400, "detail": "One thing is wrong.",
                 "violations": [{"field": "zone", "in": "body", "message": "is not a time zone"}]}
                """);
        assertThatThrownBy(() -> client.reminder()
                        .enrol("ann", EmployeeRequest.with("Mars").build()))
                .hasMessage("Bad request: One thing is wrong. (zone is not a time zone)")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(ProblemException.Violation::field)
                                .containsExactly("zone"));
    }

    @Test
    void theStatusCountsEvenIfTheProblemCannotBeRead() {
        for (String body : new String[] {"", "null", "[", "{\"title\": {}}"}) {
            service.answers(503, Map.of("Content-Type", "application/problem+json"), body)
                    .answers(200, EMPLOYEE)
                    .answers(404, Map.of("Content-Type", "application/problem+json"), body);
            assertThat(client.reminder().employee("ann").employee()).isEqualTo("ann");
            assertThatThrownBy(() -> client.reminder().employee("ann"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.status()).isEqualTo(404));
        }
    }

    @Test
    void anAnswerThatCannotBeReadIsNotQuoted() {
        service.answers(200, "{\"employee\": [\"a secret\"]}");
        assertThatThrownBy(() -> client.reminder().employee("ann"))
                .isInstanceOf(NoAnswerException.class)
                .hasStackTraceContaining("not what this client reads")
                .satisfies(failure ->
                        assertThat(failure.toString() + failure.getCause()).doesNotContain("secret"));
    }

    @Test
    void whatNeverLeftIsRepeatedWhateverItIs() {
        service.close();
        URI nobody = service.address();
        assertThatThrownBy(() -> client.reminder()
                        .answer(UUID.randomUUID(), OutcomeRequest.with("done").build()))
                .as("nobody listens at %s", nobody)
                .isInstanceOf(NoAnswerException.class);
        assertThat(waits).hasSize(3);
    }

    @Test
    void listsAreRepeatedParameters() {
        service.answers(200, "{\"language\": \"en\", \"now\": [], \"today\": [], \"thisWeek\": []}");
        client.content()
                .suggestions(
                        new SuggestionQuery("neck", 3, List.of("stress", "phone"), List.of(), List.of(), null, "de"));
        assertThat(service.asked.get(0).path())
                .isEqualTo("/suggestions?area=neck&days=3&cause=stress&cause=phone&lang=de");
    }

    @Test
    void theStreamLeavesOutComments() {
        service.answers(
                200,
                Map.of("Content-Type", "text/event-stream"),
                ": hello\n\nid: 7\nevent: nudge\ndata: {\"a\":\ndata: 1}\n\nid: 8\ndata: {}\n\n");
        try (Stream<ServerEvent> changes = client.reminder().changes("6")) {
            assertThat(changes)
                    .containsExactly(
                            new ServerEvent("7", "nudge", "{\"a\":\n1}"), new ServerEvent("8", "message", "{}"));
        }
        assertThat(service.header("Last-event-id")).containsExactly("6");
    }
}
