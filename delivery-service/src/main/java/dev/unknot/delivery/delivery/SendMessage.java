package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.message.Message;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Sends by the sender of a channel, within the limits of the peer and only while the peer is up. */
@ApplicationScoped
public class SendMessage {

    private static final Logger LOG = Logger.getLogger(SendMessage.class);
    private static final Duration WHILE_DOWN = Duration.ofSeconds(30);

    private final Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
    private final RateLimit rateLimit;
    private final Breakers breakers;
    private final MeterRegistry metrics;

    SendMessage(@Any Instance<ChannelSender> found, RateLimit rateLimit, Breakers breakers, MeterRegistry metrics) {
        found.forEach(sender -> senders.put(sender.channel(), sender));
        this.rateLimit = rateLimit;
        this.breakers = breakers;
        this.metrics = metrics;
    }

    /** As {@link ChannelSender#peer}. */
    String peer(Target target) {
        return Optional.ofNullable(senders.get(target.address().channel()))
                .map(sender -> sender.peer(target.address()))
                .orElse("");
    }

    Attempt send(Message message, Target target) {
        Optional<ChannelSender> sender =
                Optional.ofNullable(senders.get(target.address().channel()));
        Attempt attempt = sender.map(found -> send(found, message, target))
                .orElseGet(() -> new Attempt(target, SendResult.refused(Reason.NOT_SET_UP), true));
        count(target.address().channel(), attempt);
        return attempt;
    }

    private Attempt send(ChannelSender sender, Message message, Target target) {
        try {
            Optional<Duration> wait = sender.limit(target.address()).flatMap(rateLimit::take);
            if (wait.isPresent()) {
                return new Attempt(target, new SendResult.RetryAfter(wait, cause(Reason.TOO_MANY)), false);
            }
            SendResult result =
                    breakers.call(sender.peer(target.address()), () -> sender.send(message, target.address()));
            return new Attempt(target, result, true);
        } catch (CircuitBreakerOpenException e) {
            return new Attempt(
                    target, new SendResult.RetryAfter(Optional.of(WHILE_DOWN), cause(Reason.PEER_DOWN)), false);
        } catch (RuntimeException e) {
            // A fault of one sender must not hold up the others. Its message may quote what was sent, so it is left
            // out.
            LOG.errorf(
                    "the sender of %s failed with %s",
                    sender.channel().key(), e.getClass().getName());
            return new Attempt(target, SendResult.retry(Reason.PEER_FAILED), true);
        }
    }

    private static Cause cause(Reason reason) {
        return Cause.of(reason);
    }

    private void count(Channel channel, Attempt attempt) {
        String result = attempt.cause().map(cause -> cause.reason().key()).orElse("sent");
        metrics.counter("unknot.delivery.attempts", "channel", channel.key(), "result", result)
                .increment();
    }
}
