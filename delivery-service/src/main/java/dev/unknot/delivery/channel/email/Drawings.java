package dev.unknot.delivery.channel.email;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.unknot.delivery.message.Message;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The drawings of remedies. A mail goes out without one when there is none, or when it cannot be had. */
@Singleton
class Drawings {

    private static final int OK = 200;
    private static final int MOST_KEPT = 500;
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    /** So that a content-service that is down does not hold up every mail. */
    private static final Duration MISSED_FOR = Duration.ofMinutes(1);

    private static final OutgoingClient.Limits LIMITS =
            new OutgoingClient.Limits(Duration.ofSeconds(5), 4, 200_000, true);

    private final Optional<String> base;
    private final AddressRules rules;
    private final OutgoingClient client;
    private final Cache<String, Optional<Picture>> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfter(Expiry.<String, Optional<Picture>>creating(
                    (address, picture) -> picture.isPresent() ? KEPT_FOR : MISSED_FOR))
            .build();

    Drawings(EmailConfig config, Vertx vertx) {
        base = config.drawings().map(URI::toString);
        rules = new AddressRules(
                Set.copyOf(config.drawings().map(URI::getHost).stream().toList()));
        client = new OutgoingClient(vertx, LIMITS);
    }

    /** The drawing of the message's remedy, for full words only. */
    Optional<Picture> of(Message message) {
        return base.flatMap(address -> message.detail()
                .flatMap(detail -> detail.remedy())
                .flatMap(slug -> picture(address + "/" + slug + ".svg?theme=light&lang=" + message.language())));
    }

    private Optional<Picture> picture(String address) {
        Optional<Picture> known = kept.getIfPresent(address);
        if (known != null) {
            return known;
        }
        Optional<Picture> fetched = fetch(address);
        kept.put(address, fetched);
        return fetched;
    }

    private Optional<Picture> fetch(String address) {
        try {
            OutgoingResponse response = client.send(OutgoingRequest.get(
                    rules.check(address), Map.of("Accept", "image/svg+xml"), status -> status == OK));
            return response.status() == OK ? Picture.of(response.body()) : Optional.empty();
        } catch (RefusedAddress | UnknownHostException | NoResponse e) {
            return Optional.empty();
        }
    }
}
