package dev.unknot.benchmarks.reminder.stream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The inbox streams of many people, open at once in one process, and the nudges that they were sent. */
final class OpenStreams implements AutoCloseable {

    private static final String DATA = "data:";
    private static final String ID = "\"id\":\"";
    private static final int UUID_LENGTH = 36;
    private static final int AT_ONCE = 200;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int port;
    private final Set<String> nudges = ConcurrentHashMap.newKeySet();
    private final LongAdder repeated = new LongAdder();
    private final AtomicInteger ended = new AtomicInteger();

    OpenStreams(int port, int most) {
        this.port = port;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(most));
    }

    /** Opens one for each token, and waits until all are open. */
    void open(List<String> tokens) {
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            List<Future<Void>> opening = new ArrayList<>();
            for (String token : tokens.subList(from, Math.min(tokens.size(), from + AT_ONCE))) {
                opening.add(open(token));
            }
            Future.all(opening).toCompletionStage().toCompletableFuture().join();
        }
    }

    private Future<Void> open(String token) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/employees/me/nudges/stream")
                        .putHeader("Accept", "text/event-stream")
                        .putHeader("Authorization", "Bearer " + token))
                .compose(request -> request.send())
                .map(this::read);
    }

    private Void read(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("a stream got the status " + response.statusCode());
        }
        response.handler(RecordParser.newDelimited("\n", line -> take(line.toString())));
        response.exceptionHandler(broken -> ended.incrementAndGet());
        response.endHandler(end -> ended.incrementAndGet());
        return null;
    }

    private void take(String line) {
        int id = line.startsWith(DATA) ? line.indexOf(ID) : -1;
        if (id >= 0) {
            int from = id + ID.length();
            if (!nudges.add(line.substring(from, from + UUID_LENGTH))) {
                repeated.increment();
            }
        }
    }

    /** Different nudges that came. */
    int nudges() {
        return nudges.size();
    }

    /** Nudges that came more than once. */
    long repeated() {
        return repeated.sum();
    }

    /** Streams that ended, which none should. */
    int ended() {
        return ended.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
