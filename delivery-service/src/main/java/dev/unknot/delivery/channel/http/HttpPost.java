package dev.unknot.delivery.channel.http;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.http.outgoing.AddressRules;
import dev.unknot.http.outgoing.NoResponse;
import dev.unknot.http.outgoing.OutgoingClient;
import dev.unknot.http.outgoing.OutgoingRequest;
import dev.unknot.http.outgoing.OutgoingResponse;
import dev.unknot.http.outgoing.RefusedAddress;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Posts to servers of other people, never into a private network, follows no redirect, and waits for the answer. */
@Singleton
public class HttpPost {

    /** Codes of ours for what keeps a connection from being made. */
    private static final String HOST_NOT_FOUND = "host-not-found";

    private static final String NOT_SECURE = "tls";

    private final AddressRules rules;
    private final OutgoingClient client;
    private final Clock clock;

    public HttpPost(PostConfig config, Vertx vertx, Clock clock) {
        this.rules = new AddressRules(config.trustedHosts().orElse(Set.of()));
        this.client = new OutgoingClient(
                vertx, new OutgoingClient.Limits(config.timeout(), config.connections(), config.mostBytes(), true));
        this.clock = clock;
    }

    /**
     * Leaves the body of the answer unread.
     *
     * @param meaning of an answer; without an answer the result is the same for every channel
     */
    public SendResult send(
            URI url, Map<String, String> headers, byte[] body, Function<PostAnswer, SendResult> meaning) {
        return send(url, headers, body, status -> false, meaning);
    }

    /** Reads the body of the answer too. */
    public SendResult sendAndRead(
            URI url, Map<String, String> headers, byte[] body, Function<PostAnswer, SendResult> meaning) {
        return send(url, headers, body, status -> true, meaning);
    }

    private SendResult send(
            URI url,
            Map<String, String> headers,
            byte[] body,
            IntPredicate readsBodyOf,
            Function<PostAnswer, SendResult> meaning) {
        try {
            OutgoingResponse response =
                    client.send(OutgoingRequest.post(rules.check(url.toString()), headers, body, readsBodyOf));
            return meaning.apply(new PostAnswer(
                    response.status(),
                    response.header("retry-after").flatMap(each -> RetryAfterHeader.delay(each, clock.instant())),
                    response.body()));
        } catch (RefusedAddress e) {
            return SendResult.refused(Reason.ADDRESS_FORBIDDEN);
        } catch (UnknownHostException e) {
            return new SendResult.RetryAfter(Optional.empty(), Cause.of(Reason.UNREACHABLE, HOST_NOT_FOUND));
        } catch (NoResponse e) {
            return new SendResult.RetryAfter(Optional.empty(), cause(e));
        }
    }

    private static Cause cause(NoResponse failure) {
        return switch (failure.reason()) {
            case TIMED_OUT -> Cause.of(Reason.TIMED_OUT);
            case TOO_LARGE -> Cause.of(Reason.ANSWER_UNREADABLE);
            case NOT_SECURE -> Cause.of(Reason.UNREACHABLE, NOT_SECURE);
            case UNREACHABLE, INTERRUPTED -> Cause.of(Reason.UNREACHABLE);
        };
    }
}
