package dev.unknot.delivery.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.AllowedHosts;
import dev.unknot.delivery.channel.http.HttpPost;
import dev.unknot.delivery.message.Message;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Sends to a member or a channel of a Slack workspace, or to an incoming webhook. */
@Singleton
public class SlackSender implements ChannelSender {

    private static final String JSON = "application/json; charset=utf-8";

    /** Above it Slack answers 429, or hides messages without an error. */
    private static final int MESSAGES_PER_SECOND = 1;

    private final HttpPost post;
    private final AnswerToken tokens;
    private final URI method;
    private final AllowedHosts hosts;

    SlackSender(HttpPost post, AnswerToken tokens, SlackConfig config) {
        this.post = post;
        this.tokens = tokens;
        this.method = config.api().resolve("chat.postMessage");
        this.hosts = new AllowedHosts(config.hosts());
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public String peer(Address address) {
        if (address instanceof Address.SlackConversation conversation) {
            return method.getHost() + " " + conversation.token();
        }
        return address instanceof Address.SlackHook hook ? hook.url().toString() : "";
    }

    @Override
    public Optional<Limit> limit(Address address) {
        if (address instanceof Address.SlackHook hook) {
            return Optional.of(new Limit(hook.url().toString(), MESSAGES_PER_SECOND));
        }
        return address instanceof Address.SlackConversation conversation
                ? Optional.of(new Limit(conversation.token() + conversation.conversation(), MESSAGES_PER_SECOND))
                : Optional.empty();
    }

    @Override
    public SendResult send(Message message, Address address) {
        if (address instanceof Address.SlackHook hook) {
            return toHook(message, hook);
        }
        return address instanceof Address.SlackConversation conversation
                ? toConversation(message, conversation)
                : SendResult.refused(Reason.ADDRESS_INVALID);
    }

    private SendResult toHook(Message message, Address.SlackHook hook) {
        // Others may read along, and whoever presses a button would answer for this person.
        return hosts.allow(hook.url())
                ? post.sendAndRead(
                        hook.url(),
                        Map.of("Content-Type", JSON),
                        SlackMessage.bytes(SlackMessage.of(message, Optional.empty())),
                        SlackReply::ofHook)
                : SendResult.refused(Reason.ADDRESS_FORBIDDEN);
    }

    private SendResult toConversation(Message message, Address.SlackConversation address) {
        Optional<String> answer =
                address.answerable() && isMember(address) ? tokens.of(message, address) : Optional.empty();
        ObjectNode json = SlackMessage.of(message, answer).put("channel", address.conversation());
        json.putObject("metadata")
                .put("event_type", "unknot_nudge")
                .putObject("event_payload")
                .put("nudge", message.nudge().toString());
        return post.sendAndRead(
                method,
                Map.of("Content-Type", JSON, "Authorization", "Bearer " + address.token()),
                SlackMessage.bytes(json),
                SlackReply::ofMethod);
    }

    /** Ids of members begin with U or W, those of direct messages with D. */
    private static boolean isMember(Address.SlackConversation address) {
        return address.conversation().matches("[UWD].*");
    }
}
