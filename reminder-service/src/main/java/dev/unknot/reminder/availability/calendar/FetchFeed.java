package dev.unknot.reminder.availability.calendar;

import dev.unknot.http.outgoing.CheckedAddress;
import dev.unknot.http.outgoing.NoResponse;
import dev.unknot.http.outgoing.OutgoingClient;
import dev.unknot.http.outgoing.OutgoingRequest;
import dev.unknot.http.outgoing.OutgoingResponse;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a document from an address that a person gave. */
@ApplicationScoped
class FetchFeed {

    private static final int OK = 200;
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FeedRules rules;
    private final OutgoingClient client;

    FetchFeed(FeedRules rules, CalendarConfig config, Vertx vertx) {
        this.rules = rules;
        this.client = new OutgoingClient(
                vertx, new OutgoingClient.Limits(config.timeout(), config.parallel(), config.mostBytes(), false));
    }

    /**
     * The document; waits for it, so not for an event loop.
     *
     * @throws UnreadableFeed when there is none within the time, size and redirects allowed
     */
    String fetch(String address) throws UnreadableFeed {
        String next = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            CheckedAddress target = rules.check(next);
            OutgoingResponse response = ask(target);
            if (response.status() == OK) {
                return response.body();
            }
            Optional<String> location = response.header("location").filter(each -> !each.isEmpty());
            if (!REDIRECTS.contains(response.status()) || location.isEmpty()) {
                throw new UnreadableFeed("answers " + response.status());
            }
            next = resolved(target, location.get());
        }
        throw new UnreadableFeed("redirects too often");
    }

    private static String resolved(CheckedAddress target, String location) throws UnreadableFeed {
        try {
            return target.uri().resolve(location).toString();
        } catch (IllegalArgumentException e) {
            throw new UnreadableFeed("redirects to something that is no address");
        }
    }

    private OutgoingResponse ask(CheckedAddress target) throws UnreadableFeed {
        try {
            return client.send(OutgoingRequest.get(target, Map.of("Accept", "text/calendar"), status -> status == OK));
        } catch (NoResponse e) {
            throw new UnreadableFeed(String.valueOf(e.getMessage()));
        }
    }
}
