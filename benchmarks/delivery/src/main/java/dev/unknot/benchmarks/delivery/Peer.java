package dev.unknot.benchmarks.delivery;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Somebody else's server, which takes everything at once and counts it. */
final class Peer implements AutoCloseable {

    private static final int CREATED = 201;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final String scheme;
    private final LongAdder requests = new LongAdder();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    Peer(HttpServerOptions options) {
        this.scheme = options.isSsl() ? "https" : "http";
        this.server = vertx.createHttpServer(options)
                .requestHandler(this::take)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return scheme + "://localhost:" + server.actualPort() + "/";
    }

    private void take(HttpServerRequest request) {
        request.end().onSuccess(whole -> {
            requests.increment();
            String id = request.getHeader("webhook-id");
            if (id != null) {
                ids.add(id);
            }
            request.response().setStatusCode(CREATED).end();
        });
        request.resume();
    }

    long requests() {
        return requests.sum();
    }

    /** Different ones. */
    int ids() {
        return ids.size();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
