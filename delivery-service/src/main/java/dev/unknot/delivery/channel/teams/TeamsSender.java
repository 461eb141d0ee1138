package dev.unknot.delivery.channel.teams;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.AllowedHosts;
import dev.unknot.delivery.channel.http.HttpPost;
import dev.unknot.delivery.channel.http.PostAnswer;
import dev.unknot.delivery.message.Message;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends to a workflow of Teams. */
@Singleton
public class TeamsSender implements ChannelSender {

    /** Teams drops what is larger than 28 kB. */
    static final int MOST_BYTES = 28 * 1024;

    private final HttpPost post;
    private final AllowedHosts hosts;

    TeamsSender(HttpPost post, TeamsConfig config) {
        this.post = post;
        this.hosts = new AllowedHosts(config.hosts());
    }

    @Override
    public Channel channel() {
        return Channel.TEAMS;
    }

    @Override
    public String peer(Address address) {
        return address instanceof Address.TeamsHook hook ? hook.url().toString() : "";
    }

    @Override
    public SendResult send(Message message, Address address) {
        return address instanceof Address.TeamsHook hook
                ? send(message, hook.url())
                : SendResult.refused(Reason.ADDRESS_INVALID);
    }

    private SendResult send(Message message, URI url) {
        if (!hosts.allow(url)) {
            return SendResult.refused(Reason.ADDRESS_FORBIDDEN);
        }
        byte[] body = AdaptiveCard.message(message).toString().getBytes(StandardCharsets.UTF_8);
        return body.length < MOST_BYTES
                ? post.send(url, Map.of("Content-Type", "application/json"), body, TeamsSender::result)
                : SendResult.refused(Reason.TOO_LARGE);
    }

    /** A workflow that was deleted is not found. */
    private static SendResult result(PostAnswer answer) {
        return answer.status() == 404 ? answer.gone(Reason.ADDRESS_CLOSED) : answer.byStatus();
    }
}
