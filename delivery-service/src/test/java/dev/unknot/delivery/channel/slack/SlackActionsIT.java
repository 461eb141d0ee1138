package dev.unknot.delivery.channel.slack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.http.PeerServer;
import dev.unknot.delivery.message.Message;
import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlackActionsIT extends ServiceTest {

    private static final String SECRET = "a-signing-secret";

    private final PeerServer slack = new PeerServer();
    private final Person person = new Person("acme", person());
    private final UUID nudge = UUID.randomUUID();

    @Inject
    AnswerToken tokens;

    @Inject
    Clock clock;

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void doneIsPublishedOnceAndTheMessageIsReplaced() {
        press("done", "U1").statusCode(200);
        press("done", "U1").statusCode(200);

        assertThat(outcome()).isEqualTo(new NudgeDone("acme", person.employee(), nudge, clock.instant()));
        await().until(() -> slack.received().size() == 2);
        assertThat(slack.received().get(0).text())
                .contains("\"replace_original\":true")
                .contains("Als erledigt markiert.");
        assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, person.key()))
                .extracting(Event::id)
                .hasSize(2)
                .containsOnly(
                        KAFKA.events(Topics.NUDGE_OUTCOMES, person.key()).get(0).id());
    }

    @Test
    void laterIsHalfAnHour() {
        press("later", "U1").statusCode(200);

        assertThat(outcome()).isEqualTo(new NudgeSnoozed("acme", person.employee(), nudge, clock.instant(), 30));
    }

    @Test
    void notTodayDismissesTheNudge() {
        press("not-today", "U1").statusCode(200);

        assertThat(outcome()).isEqualTo(new NudgeDismissed("acme", person.employee(), nudge, clock.instant()));
    }

    @Test
    void anotherMemberCannotAnswer() {
        press("done", "U2").statusCode(200);

        await().until(() -> slack.received().size() == 1);
        assertThat(slack.received().get(0).text()).contains("could not save");
        assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, person.key())).isEmpty();
    }

    @Test
    void aRequestThatSlackDidNotSignIsRefused() {
        String body = body("done", "U1", token());
        String now = String.valueOf(clock.instant().getEpochSecond());
        String tooOld = String.valueOf(clock.instant().minusSeconds(301).getEpochSecond());

        post(body, now, "v0=00")
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401));
        post(body, tooOld, SlackSignature.of(SECRET, tooOld, body.getBytes(StandardCharsets.UTF_8)))
                .statusCode(401);
        given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/slack/actions")
                .then()
                .statusCode(401);
        assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, person.key())).isEmpty();
    }

    @Test
    void anOrganisationsOwnAppSignsWithItsOwnSecret() {
        String own = "0123456789abcdef0123456789abcdef";
        String body = body("done", "U1", token());
        String now = String.valueOf(clock.instant().getEpochSecond());
        String signature = SlackSignature.of(own, now, body.getBytes(StandardCharsets.UTF_8));
        post(body, now, signature).statusCode(401);
        ServiceTest.as("platform")
                .contentType("application/json")
                .body(Map.of("signingSecret", own))
                .put("/channels/slack")
                .then()
                .statusCode(200);

        post(body, now, signature).statusCode(200);
        assertThat(outcome()).isEqualTo(new NudgeDone("acme", person.employee(), nudge, clock.instant()));
        String none = body("done", "U1", "a token that we did not make");
        post(none, now, SlackSignature.of(own, now, none.getBytes(StandardCharsets.UTF_8)))
                .statusCode(401);
    }

    @Test
    void whatIsNoneOfOursIsAcceptedAndIgnored() {
        signed("payload=%7B%7D").statusCode(200);
        signed(body("done", "U1", "a token that we did not make")).statusCode(200);
        signed(body("open", "U1", "")).statusCode(200);

        assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, person.key())).isEmpty();
    }

    private ValidatableResponse press(String button, String member) {
        return signed(body(button, member, token()));
    }

    private ValidatableResponse signed(String body) {
        String now = String.valueOf(clock.instant().getEpochSecond());
        return post(body, now, SlackSignature.of(SECRET, now, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static ValidatableResponse post(String body, String timestamp, String signature) {
        return given().contentType("application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .body(body)
                .post("/slack/actions")
                .then();
    }

    private String body(String button, String member, String value) {
        String json = """
            {"type":"block_actions","user":{"id":"%s"},"response_url":"%s",
             "actions":[{"action_id":"%s","type":"button","value":"%s"}]}\
            """.formatted(member, slack.url("/actions/1"), button, value);
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private String token() {
        Message message = new Message(
                nudge,
                person,
                "de",
                "a",
                "b",
                URI.create("https://unknot.example/nudges/1"),
                Instant.parse("2026-11-30T11:00:00Z"),
                Optional.empty(),
                Optional.empty());
        return tokens.of(message, new Address.SlackConversation("U1", "xoxb", true))
                .orElseThrow();
    }

    private EventData outcome() {
        await().until(() -> !KAFKA.events(Topics.NUDGE_OUTCOMES, person.key()).isEmpty());
        List<? extends Event<? extends EventData>> events = KAFKA.events(Topics.NUDGE_OUTCOMES, person.key());
        return events.get(0).data();
    }
}
