package dev.unknot.delivery.channel.webpush;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.HttpPost;
import dev.unknot.delivery.channel.http.PostAnswer;
import dev.unknot.delivery.message.Message;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends to browsers. Keys and subject are checked when the service starts. */
@Startup
@Singleton
public class WebPushSender implements ChannelSender {

    /** The same for all nudges, so that a browser that was offline shows the last one only. */
    private static final String TOPIC = "unknot-nudge";

    private final HttpPost post;
    private final Clock clock;
    private final Optional<Vapid> vapid;

    WebPushSender(HttpPost post, WebPushConfig config, Clock clock) {
        this.post = post;
        this.clock = clock;
        config.publicKey().ifPresent(key -> FastCurves.use());
        this.vapid = config.publicKey()
                .map(publicKey -> new Vapid(
                        config.subject().orElse(""),
                        publicKey,
                        config.privateKey().orElse(""),
                        config.tokenLife()));
    }

    @Override
    public Channel channel() {
        return Channel.WEB_PUSH;
    }

    @Override
    public String peer(Address address) {
        return address instanceof Address.PushSubscription subscription
                ? subscription.endpoint().getHost()
                : "";
    }

    @Override
    public SendResult send(Message message, Address address) {
        if (vapid.isEmpty()) {
            return SendResult.refused(Reason.CREDENTIALS_REFUSED);
        }
        return address instanceof Address.PushSubscription subscription
                ? PushPayload.of(message)
                        .map(payload -> send(message, subscription, payload, vapid.get()))
                        .orElseGet(() -> SendResult.refused(Reason.TOO_LARGE))
                : SendResult.refused(Reason.ADDRESS_INVALID);
    }

    private SendResult send(Message message, Address.PushSubscription subscription, byte[] payload, Vapid identity) {
        Instant now = clock.instant();
        return BrowserKeys.of(subscription.p256dh(), subscription.auth())
                .map(keys -> post.send(
                        subscription.endpoint(),
                        identity.headers(subscription.endpoint(), timeToLive(message, now), TOPIC, now),
                        identity.encrypt(payload, keys),
                        WebPushSender::result))
                .orElseGet(() -> SendResult.gone(Reason.ADDRESS_INVALID));
    }

    /** RFC 8030, section 5.2: zero means now or never. */
    private static Duration timeToLive(Message message, Instant now) {
        Duration left = Duration.between(now, message.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** 404 and 410 end a subscription (RFC 8030, section 7.3). */
    private static SendResult result(PostAnswer answer) {
        return answer.status() == 404 ? answer.gone(Reason.ADDRESS_CLOSED) : answer.byStatus();
    }
}
