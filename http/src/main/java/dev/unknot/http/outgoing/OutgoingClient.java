package dev.unknot.http.outgoing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends requests to {@linkplain CheckedAddress checked addresses}, follows no redirect, and waits for each response. */
public final class OutgoingClient {

    /** Shorter than servers keep idle connections, so that no request meets one that is just being closed. */
    private static final int IDLE_SECONDS = 4;

    private final HttpClient client;
    private final Limits limits;

    /**
     * @param timeout for a whole request
     * @param connections to one server at once
     * @param mostBytes that are read of a response
     * @param keepAlive whether a connection is used again
     */
    public record Limits(Duration timeout, int connections, int mostBytes, boolean keepAlive) {}

    public OutgoingClient(Vertx vertx, Limits limits) {
        this.limits = limits;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) limits.timeout().toMillis())
                .setKeepAlive(limits.keepAlive())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxPoolSize(limits.connections()));
    }

    /**
     * Waits for the response, so not for an event loop.
     *
     * @throws NoResponse when there is none within the limits
     */
    public OutgoingResponse send(OutgoingRequest request) throws NoResponse {
        CompletableFuture<HttpClientRequest> sent = new CompletableFuture<>();
        try {
            return client.request(options(request))
                    .onSuccess(sent::complete)
                    // Within one step on the event loop: a fast response must not be over before somebody reads it.
                    .compose(each ->
                            each.send(Buffer.buffer(request.body())).compose(response -> read(response, request)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.thenAccept(HttpClientRequest::reset);
            throw new NoResponse(NoResponse.Reason.TIMED_OUT, "takes too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponse(NoResponse.Reason.INTERRUPTED, "was interrupted");
        } catch (ExecutionException e) {
            throw failure(Optional.ofNullable(e.getCause()).orElse(e));
        }
    }

    private RequestOptions options(OutgoingRequest request) {
        RequestOptions options = request.to()
                .request(request.method())
                .setTimeout(limits.timeout().toMillis())
                .putHeader("User-Agent", "Unknot");
        request.headers().forEach(options::putHeader);
        return options;
    }

    private Future<OutgoingResponse> read(HttpClientResponse response, OutgoingRequest request) {
        Map<String, String> headers = headers(response.headers());
        Future<String> body = body(response);
        // A body that nobody reads still passes by, within the limits, so that the connection can be used again.
        return request.readsBodyOf().test(response.statusCode())
                ? body.map(text -> new OutgoingResponse(response.statusCode(), headers, text))
                : Future.succeededFuture(new OutgoingResponse(response.statusCode(), headers, ""));
    }

    private Future<String> body(HttpClientResponse response) {
        Promise<String> read = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(body.toString(StandardCharsets.UTF_8)));
        response.handler(part -> {
            if (body.length() + part.length() > limits.mostBytes()) {
                read.tryFail(new NoResponse(NoResponse.Reason.TOO_LARGE, "is too large"));
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        return read.future();
    }

    private static Map<String, String> headers(MultiMap headers) {
        Map<String, String> first = new HashMap<>();
        headers.forEach((name, value) -> first.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return first;
    }

    private static NoResponse failure(Throwable cause) {
        // Its message may hold the address.
        return cause instanceof NoResponse failure
                ? failure
                : new NoResponse(
                        reason(cause), "fails with a " + cause.getClass().getSimpleName());
    }

    private static NoResponse.Reason reason(Throwable cause) {
        if (cause instanceof SSLException) {
            return NoResponse.Reason.NOT_SECURE;
        }
        return cause instanceof TimeoutException ? NoResponse.Reason.TIMED_OUT : NoResponse.Reason.UNREACHABLE;
    }
}
