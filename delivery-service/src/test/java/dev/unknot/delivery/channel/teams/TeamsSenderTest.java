package dev.unknot.delivery.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.PeerServer;
import dev.unknot.delivery.channel.http.PostFixture;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsSenderTest {

    private final PeerServer peer = new PeerServer();
    private final TeamsSender sender = sender("localhost");

    @AfterEach
    void close() {
        peer.close();
    }

    static Stream<Message> messages() {
        return Stream.of(
                MessageFixture.neutral(),
                MessageFixture.neutral("de", "Zeit für eine kurze Pause", "Öffne Unknot."),
                MessageFixture.full(),
                MessageFixture.full(
                        new Detail("[a](https://evil.example)", "**b** <at>all</at>", List.of(), Optional.empty())));
    }

    /** The schema is restated for the elements that we use; {@code docs/channels.md} says from what. */
    @ParameterizedTest
    @MethodSource("messages")
    void aCardIsOneOfVersion15(Message message) throws IOException {
        assertThat(schema().validate(new ObjectMapper()
                        .readTree(AdaptiveCard.card(message).toString())))
                .isEmpty();
    }

    @Test
    void aWorkflowGetsTheCardAsAnAttachment() throws IOException {
        peer.answers(202, "");
        assertThat(send(MessageFixture.neutral())).isEqualTo(SendResult.sent());

        JsonNode json = new ObjectMapper().readTree(peer.received().get(0).body());
        assertThat(json.path("type").asText()).isEqualTo("message");
        JsonNode attachment = json.path("attachments").path(0);
        assertThat(json.path("attachments")).hasSize(1);
        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(attachment.path("contentUrl").isNull()).isTrue();
        JsonNode action = attachment.path("content").path("actions").path(0);
        assertThat(action.path("type").asText()).isEqualTo("Action.OpenUrl");
        assertThat(action.path("title").asText()).isEqualTo("Open Unknot");
        assertThat(action.path("url").asText())
                .isEqualTo(MessageFixture.neutral().link().toString());
    }

    @Test
    void neutralWordsAreAllThereIsWithoutFullOnes() {
        send(MessageFixture.neutral());
        send(MessageFixture.full());

        assertThat(peer.received().get(0).text())
                .contains("A short break is due")
                .doesNotContain("Chin");
        assertThat(peer.received().get(1).text())
                .contains("\"fallbackText\":\"A short break is due\"")
                .contains("Chin tuck")
                .contains("\"Sit tall.\"")
                .contains("\"Let go. Repeat 8 times.\"");
    }

    @Test
    void aTextOfAnyKindStaysText() {
        JsonNode card = AdaptiveCard.card(
                MessageFixture.full(new Detail("[a](https://evil.example)", "**b**", List.of(), Optional.empty())));

        assertThat(card.path("body"))
                .allSatisfy(block -> assertThat(block.path("type").asText()).isEqualTo("RichTextBlock"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/workflows/1",
                "https://logic.azure.com/workflows/1",
                "https://evil-logic.azure.com.example.org/",
                "https://evillogic.azure.com/",
                "https://acme.webhook.office.com/webhookb2/1"
            })
    void onlyHostsOfWorkflowsAreAsked(String url) {
        TeamsSender strict = sender("*.logic.azure.com", "*.api.powerplatform.com");

        assertThat(strict.send(MessageFixture.neutral(), new Address.TeamsHook(URI.create(url))))
                .isEqualTo(SendResult.refused(Reason.ADDRESS_FORBIDDEN));
    }

    @Test
    void whatIsTooLargeForTeamsIsNotSent() {
        assertThat(send(MessageFixture.full(new Detail("a", "ä".repeat(14_400), List.of(), Optional.empty()))))
                .isEqualTo(SendResult.refused(Reason.TOO_LARGE));
        assertThat(peer.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aWorkflowThatWasDeletedIsGone(int status) {
        peer.answers(status, "");

        assertThat(send(MessageFixture.neutral()))
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, status)));
    }

    @ParameterizedTest
    @CsvSource({"408, TIMED_OUT", "429, TOO_MANY", "500, PEER_FAILED", "502, PEER_FAILED", "503, PEER_FAILED"})
    void whatPassesIsTriedAgainWhenTheWorkflowSays(int status, Reason reason) {
        peer.answers(status, "Retry-After", "7");

        assertThat(send(MessageFixture.neutral()))
                .isEqualTo(new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(7)), Cause.of(reason, status)));
    }

    @ParameterizedTest
    @CsvSource({"400, MESSAGE_REFUSED", "401, CREDENTIALS_REFUSED", "403, CREDENTIALS_REFUSED", "413, TOO_LARGE"})
    void whatWouldComeAgainIsRefused(int status, Reason reason) {
        peer.answers(status, "{\"error\":{\"code\":\"InvalidTemplate\"}}");

        assertThat(send(MessageFixture.neutral())).isEqualTo(new SendResult.Refused(Cause.of(reason, status)));
    }

    @Test
    void aWorkflowThatIsDownIsUnreachable() {
        peer.close();

        assertThat(send(MessageFixture.neutral())).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    private SendResult send(Message message) {
        return sender.send(message, new Address.TeamsHook(peer.url("/workflows/1/triggers/manual/paths/invoke?sig=x")));
    }

    private static TeamsSender sender(String... hosts) {
        return new TeamsSender(PostFixture.trusting(Clock.systemUTC(), "localhost"), () -> List.of(hosts));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TeamsSenderTest.class.getResourceAsStream("/adaptive-card-1.5.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
