package dev.unknot.reminder.availability.calendar;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a document from an address that a person gave. Vert.x's client connects to the address that was checked instead of
 * looking the name up again, while the certificate must still be of that name.
 */
@ApplicationScoped
class FetchFeed {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FeedRules rules;
    private final CalendarConfig config;
    private final HttpClient client;

    FetchFeed(FeedRules rules, CalendarConfig config, Vertx vertx) {
        this.rules = rules;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(config.parallel()));
    }

    /**
     * The document; waits for it, so not for an event loop.
     *
     * @throws UnreadableFeed when there is none within the time, size and redirects allowed
     */
    String fetch(String address) throws UnreadableFeed {
        String next = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            FeedTarget target = rules.target(next);
            Answer answer = ask(target);
            if (answer.status() == 200) {
                return answer.body();
            }
            if (!REDIRECTS.contains(answer.status()) || answer.location().isEmpty()) {
                throw new UnreadableFeed("answers " + answer.status());
            }
            next = resolved(target, answer.location());
        }
        throw new UnreadableFeed("redirects too often");
    }

    private record Answer(int status, String location, String body) {}

    private static String resolved(FeedTarget target, String location) throws UnreadableFeed {
        try {
            return target.uri().resolve(location).toString();
        } catch (IllegalArgumentException e) {
            throw new UnreadableFeed("redirects to something that is no address");
        }
    }

    private Answer ask(FeedTarget target) throws UnreadableFeed {
        CompletableFuture<HttpClientRequest> asked = new CompletableFuture<>();
        try {
            return client.request(options(target))
                    .onSuccess(asked::complete)
                    .compose(HttpClientRequest::send)
                    .compose(this::answer)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.thenAccept(HttpClientRequest::reset);
            throw new UnreadableFeed("takes too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableFeed("was interrupted");
        } catch (ExecutionException e) {
            // Its message may hold the address.
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw new UnreadableFeed("fails with a " + cause.getClass().getSimpleName());
        }
    }

    private RequestOptions options(FeedTarget target) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.host().getHostAddress()))
                .setHost(target.uri().getHost())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(config.timeout().toMillis())
                .putHeader(HttpHeaders.ACCEPT, "text/calendar")
                .putHeader(HttpHeaders.USER_AGENT, "Unknot");
    }

    private Future<Answer> answer(HttpClientResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (response.statusCode() != 200) {
            // The reset is ours, and no trouble.
            response.exceptionHandler(reset -> {});
            response.request().reset();
            return Future.succeededFuture(new Answer(response.statusCode(), location == null ? "" : location, ""));
        }
        return body(response).map(body -> new Answer(200, "", body));
    }

    private Future<String> body(HttpClientResponse response) {
        Promise<String> read = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > config.mostBytes()) {
                read.tryFail(new TooLarge());
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(body.toString(StandardCharsets.UTF_8)));
        return read.future();
    }

    private static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
