package dev.unknot.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventSchemas;
import dev.unknot.contracts.EventType;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.people.EmployeeLeft;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventBodyTest {

    private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");

    @Test
    void theDataIsAsTheSchemaOfTheEventSays() throws IOException {
        JsonNode body = body(new NudgeFailed("acme", "a|\"b", UUID.randomUUID(), AT, "slack", "timed-out"));

        assertThat(body.path("type").asText()).isEqualTo("nudge-failed.v1");
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(body.path("data").path("employee").asText()).isEqualTo("a|\"b");
        assertThat(EventSchemas.faults(EventType.NUDGE_FAILED, body.path("data")))
                .isEmpty();
        assertThat(body).hasSize(3);
    }

    @Test
    void theIdIsTheSameForTheSameEventAndNoOther() {
        assertThat(EventBody.id(event("1", "/reminder"))).isEqualTo(EventBody.id(event("1", "/reminder")));
        assertThat(EventBody.id(event("1", "/reminder")))
                .isNotEqualTo(EventBody.id(event("2", "/reminder")))
                .isNotEqualTo(EventBody.id(event("1", "/platform")));
    }

    /** Nothing from triage and no full words, whatever events are added later. */
    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"ASSESSMENT.*", "NUDGE_D(UE|ETAIL)", "EMPLOYEE_REACHABLE"})
    void whatIsAboutHealthOrAnAddressIsInNoGroup(EventType type) {
        assertThat(EventGroup.of(type)).isEmpty();
    }

    @Test
    void anEventOfEachGroupCanBeAskedFor() {
        assertThat(Arrays.stream(EventType.values()).flatMap(type -> EventGroup.of(type).stream()))
                .contains(EventGroup.OUTCOMES, EventGroup.REMEDIES, EventGroup.ENROLMENT)
                .doesNotContain(EventGroup.NUDGES);
        assertThat(EventGroup.find("enrolment")).contains(EventGroup.ENROLMENT);
        assertThat(EventGroup.find("ENROLMENT")).isEmpty();
    }

    private static JsonNode body(EventData data) throws IOException {
        return new ObjectMapper().readTree(EventBody.json(new Event<>("1", URI.create("/a"), AT, data)));
    }

    private static Event<EmployeeLeft> event(String id, String source) {
        return new Event<>(id, URI.create(source), AT, new EmployeeLeft("acme", "a"));
    }
}
