package dev.unknot.delivery.channel.webhook;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.message.Message;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Sends nudges to an organisation's endpoints. */
@Singleton
public class WebhookSender implements ChannelSender {

    private final SendWebhook send;
    private final Clock clock;

    WebhookSender(SendWebhook send, Clock clock) {
        this.send = send;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public String peer(Address address) {
        return address instanceof Address.Webhook webhook ? "webhook " + webhook.endpoint() : "";
    }

    @Override
    public SendResult send(Message message, Address address) {
        return address instanceof Address.Webhook webhook
                ? send.send(
                        webhook,
                        message.nudge().toString(),
                        WebhookBody.of(message, clock.instant()).json())
                : SendResult.refused(Reason.ADDRESS_INVALID);
    }
}
