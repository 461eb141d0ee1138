package dev.unknot.delivery.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonBlockElementFactory;
import com.slack.api.util.json.GsonContextBlockElementFactory;
import com.slack.api.util.json.GsonLayoutBlockFactory;
import com.slack.api.util.json.GsonTextObjectFactory;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.PeerServer;
import dev.unknot.delivery.channel.http.PostFixture;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.token.PersonTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in for Slack reads blocks with the model of Slack's own library. */
class SlackSenderTest {

    private static final String KEY = "YS1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0tLS0tLS0=";
    private static final String OK = "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1700000000.000100\"}";
    private static final Gson SLACK = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .registerTypeAdapter(LayoutBlock.class, new GsonLayoutBlockFactory(true))
            .registerTypeAdapter(BlockElement.class, new GsonBlockElementFactory(true))
            .registerTypeAdapter(ContextBlockElement.class, new GsonContextBlockElementFactory(true))
            .registerTypeAdapter(TextObject.class, new GsonTextObjectFactory(true))
            .create();

    private final AnswerToken tokens = new AnswerToken(new PersonTokens(new Seal(List.of(KEY), "a secret")));
    private final PeerServer slack = new PeerServer();
    private final SlackSender sender = sender("localhost");

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aMemberGetsAMessageWithButtons() {
        slack.answers(200, OK);
        assertThat(toMember(MessageFixture.neutral())).isEqualTo(new SendResult.Sent(Optional.of("1700000000.000100")));

        PeerServer.Received received = slack.received().get(0);
        assertThat(received.path()).isEqualTo("/api/chat.postMessage");
        assertThat(received.headers())
                .containsEntry("authorization", "Bearer xoxb-token")
                .containsEntry("content-type", "application/json; charset=utf-8");
        JsonObject json = json(received);
        assertThat(json.get("channel").getAsString()).isEqualTo("U012AB3CD");
        assertThat(json.get("text").getAsString()).isEqualTo("A short break is due");
        assertThat(json.getAsJsonObject("metadata")
                        .getAsJsonObject("event_payload")
                        .get("nudge")
                        .getAsString())
                .isEqualTo(MessageFixture.NUDGE.toString());
        assertThat(buttons(received))
                .extracting(
                        button -> button.getActionId() + "=" + button.getText().getText())
                .containsExactly("done=Done", "later=Later", "not-today=Not today", "open=Open");
    }

    @Test
    void aButtonCarriesWhoWasAskedAboutWhat() {
        toMember(MessageFixture.neutral());

        assertThat(buttons(slack.received().get(0)).subList(0, 3)).allSatisfy(button -> {
            assertThat(button.getValue().length()).isLessThanOrEqualTo(2_000);
            assertThat(tokens.read(button.getValue()))
                    .contains(new AnswerToken.Asked(
                            MessageFixture.neutral().person(), MessageFixture.NUDGE, "en", "U012AB3CD"));
        });
    }

    @Test
    void theBlocksAreInTheLanguageAndTheWordsThatThePersonChose() {
        toMember(MessageFixture.neutral("de", "Zeit für eine kurze Pause", "Öffne Unknot."));
        toMember(MessageFixture.full());

        assertThat(texts(slack.received().get(0))).containsExactly("Zeit für eine kurze Pause", "Öffne Unknot.");
        assertThat(buttons(slack.received().get(0)))
                .extracting(button -> button.getText().getText())
                .containsExactly("Erledigt", "Später", "Heute nicht", "Öffnen");
        assertThat(texts(slack.received().get(1))).containsExactly("Chin tuck", """
            Slide your chin straight back, as if making a double chin.

            Sit tall.

            Slide your chin back & hold for 5 seconds.

            Let go. Repeat 8 times.\
            """);
        assertThat(json(slack.received().get(1)).get("text").getAsString()).isEqualTo("A short break is due");
    }

    @Test
    void whereOthersReadAlongNobodyAnswersForThePerson() {
        sender.send(MessageFixture.neutral(), new Address.SlackConversation("C0000001", "xoxb-token", true));
        sender.send(MessageFixture.neutral(), new Address.SlackHook(slack.url("/services/T0/B0/x")));
        sender.send(MessageFixture.neutral(), new Address.SlackConversation("U012AB3CD", "xoxb-token", false));

        assertThat(slack.received())
                .hasSize(3)
                .allSatisfy(received -> assertThat(buttons(received))
                        .extracting(ButtonElement::getActionId)
                        .containsExactly("open"));
    }

    @Test
    void aHookTakesItsMessageAtItsOwnAddress() {
        slack.answers(200, "ok");

        assertThat(sender.send(MessageFixture.neutral(), new Address.SlackHook(slack.url("/services/T0/B0/x"))))
                .isEqualTo(SendResult.sent());
        assertThat(slack.received().get(0).path()).isEqualTo("/services/T0/B0/x");
        assertThat(slack.received().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void textsAreCutToWhatSlackTakes() {
        toMember(MessageFixture.full(
                new Detail("ä ".repeat(200), "step ".repeat(1_000), List.of("x"), Optional.empty())));

        assertThat(texts(slack.received().get(0)).get(0).length()).isLessThanOrEqualTo(150);
        assertThat(texts(slack.received().get(0)).get(1).length()).isLessThanOrEqualTo(3_000);
        assertThat(texts(slack.received().get(0)).get(1)).endsWith("step…");
    }

    /** Of Block Kit's reference; a message beyond them is refused as a whole. */
    @ParameterizedTest
    @FieldSource("dev.unknot.delivery.template.Words#LANGUAGES")
    void theLimitsOfBlockKitHold(String language) {
        toMember(MessageFixture.neutral(language, "t".repeat(400), "x ".repeat(4_000)));

        PeerServer.Received received = slack.received().get(0);
        assertThat(blocks(received)).hasSizeLessThanOrEqualTo(50);
        assertThat(texts(received).get(0).length()).isLessThanOrEqualTo(150);
        assertThat(texts(received).get(1).length()).isLessThanOrEqualTo(3_000);
        assertThat(json(received).get("text").getAsString().length()).isLessThanOrEqualTo(4_000);
        assertThat(buttons(received)).hasSizeLessThanOrEqualTo(25).allSatisfy(button -> {
            assertThat(button.getText().getText().length()).isBetween(1, 75);
            assertThat(button.getText().getType()).isEqualTo("plain_text");
            assertThat(button.getActionId().length()).isBetween(1, 255);
        });
        assertThat(buttons(received)).extracting(ButtonElement::getActionId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503"})
    void aFaultOfSlackIsTriedAgain(int status) {
        slack.answers(status, "<html>");

        assertThat(toMember(MessageFixture.neutral()))
                .isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(Reason.PEER_FAILED, status)));
    }

    @Test
    void aSlackThatIsDownIsUnreachable() {
        slack.close();

        assertThat(toMember(MessageFixture.neutral())).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource({"channel_not_found", "user_not_found", "is_archived", "messages_tab_disabled"})
    void aMemberWhoIsNotThereClosesTheAddress(String error) {
        slack.answers(200, "{\"ok\":false,\"error\":\"" + error + "\"}");

        assertThat(toMember(MessageFixture.neutral()))
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, error)));
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_auth, CREDENTIALS_REFUSED",
        "token_revoked, CREDENTIALS_REFUSED",
        "missing_scope, CREDENTIALS_REFUSED",
        "invalid_blocks, MESSAGE_REFUSED",
        "something_new, MESSAGE_REFUSED",
        "msg_too_long, TOO_LARGE"
    })
    void anErrorThatWouldComeAgainIsRefused(String error, Reason reason) {
        slack.answers(200, "{\"ok\":false,\"error\":\"" + error + "\"}");

        assertThat(toMember(MessageFixture.neutral())).isEqualTo(new SendResult.Refused(Cause.of(reason, error)));
    }

    @ParameterizedTest
    @CsvSource({"ratelimited, TOO_MANY", "fatal_error, PEER_FAILED", "service_unavailable, PEER_FAILED"})
    void anErrorThatPassesIsTriedAgain(String error, Reason reason) {
        slack.answers(200, "{\"ok\":false,\"error\":\"" + error + "\"}");

        assertThat(toMember(MessageFixture.neutral()))
                .isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(reason, error)));
    }

    @Test
    void slackSaysHowLongToWait() {
        slack.answers(429, "Retry-After", "3");

        assertThat(toMember(MessageFixture.neutral()))
                .isEqualTo(
                        new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(3)), Cause.of(Reason.TOO_MANY, 429)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "<html>", "[]", "{\"ok\":"})
    void anAnswerThatMakesNoSenseIsTriedAgain(String body) {
        slack.answers(200, body);

        assertThat(toMember(MessageFixture.neutral())).isEqualTo(SendResult.retry(Reason.ANSWER_UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"404, no_service", "404, no_team", "410, channel_is_archived"})
    void aHookThatIsNotThereClosesTheAddress(int status, String error) {
        slack.answers(status, error);

        assertThat(sender.send(MessageFixture.neutral(), new Address.SlackHook(slack.url("/services/T0/B0/x"))))
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, error)));
    }

    @Test
    void onlySlacksHooksAreAsked() {
        SlackSender strict = sender("hooks.slack.com");

        assertThat(strict.send(
                        MessageFixture.neutral(),
                        new Address.SlackHook(URI.create("https://hooks.slack.com.example.org/x"))))
                .isEqualTo(SendResult.refused(Reason.ADDRESS_FORBIDDEN));
    }

    @Test
    void eachConversationHasALimitOfItsOwn() {
        Address one = new Address.SlackConversation("U1", "xoxb-token", true);
        Address other = new Address.SlackConversation("U2", "xoxb-token", true);

        assertThat(sender.limit(one))
                .hasValueSatisfying(limit -> assertThat(limit.perSecond()).isEqualTo(1));
        assertThat(sender.limit(one)).isNotEqualTo(sender.limit(other));
    }

    private SendResult toMember(Message message) {
        return sender.send(message, new Address.SlackConversation("U012AB3CD", "xoxb-token", true));
    }

    private SlackSender sender(String hookHost) {
        return new SlackSender(
                PostFixture.trusting(Clock.systemUTC(), "localhost"), tokens, new Config(slack.url("/api/"), hookHost));
    }

    private static JsonObject json(PeerServer.Received received) {
        return SLACK.fromJson(received.text(), JsonObject.class);
    }

    private static List<LayoutBlock> blocks(PeerServer.Received received) {
        List<LayoutBlock> blocks = new ArrayList<>();
        json(received).getAsJsonArray("blocks").forEach(block -> blocks.add(SLACK.fromJson(block, LayoutBlock.class)));
        return blocks;
    }

    private static List<String> texts(PeerServer.Received received) {
        List<LayoutBlock> blocks = blocks(received);
        assertThat(blocks).hasSize(3);
        return List.of(
                ((HeaderBlock) blocks.get(0)).getText().getText(),
                ((SectionBlock) blocks.get(1)).getText().getText());
    }

    private static List<ButtonElement> buttons(PeerServer.Received received) {
        return ((ActionsBlock) blocks(received).get(2))
                .getElements().stream().map(ButtonElement.class::cast).toList();
    }

    private record Config(URI api, String hookHost) implements SlackConfig {

        @Override
        public List<String> hosts() {
            return List.of(hookHost);
        }

        @Override
        public Optional<List<String>> signingSecrets() {
            return Optional.of(List.of("a signing secret"));
        }

        @Override
        public Duration tolerance() {
            return Duration.ofMinutes(5);
        }
    }
}
