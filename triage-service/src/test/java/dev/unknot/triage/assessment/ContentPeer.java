package dev.unknot.triage.assessment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands in for content, which may answer, break or hang. */
public final class ContentPeer implements QuarkusTestResourceLifecycleManager {

    enum Mood {
        WELL,
        BROKEN,
        HANGING
    }

    // Test resources and tests may live in different class loaders; system properties are shared by both.
    private static final String MOOD = "unknot.test.content-mood";
    private static final String ASKED = "unknot.test.content-asked";
    private static final String ANSWER = """
            {"items": [{"slug": "neck-press-and-hold", "title": "Press and hold", "kind": "pressure"}], "next": null}
            """;

    private final List<CountDownLatch> hanging = new CopyOnWriteArrayList<>();
    private HttpServer server;

    static void is(Mood mood) {
        System.setProperty(MOOD, mood.name());
    }

    /** The query of the last question, with the authorization that came with it. */
    static String asked() {
        return System.getProperty(ASKED, "");
    }

    @Override
    public Map<String, String> start() {
        try {
            is(Mood.WELL);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/remedies", this::answer);
            server.start();
            return Map.of(
                    "unknot.content.url",
                    "http://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        System.setProperty(
                ASKED,
                exchange.getRequestURI().getQuery() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
        switch (Mood.valueOf(System.getProperty(MOOD))) {
            case WELL -> send(exchange, 200);
            case BROKEN -> send(exchange, 500);
            case HANGING -> hang();
        }
    }

    private void hang() {
        CountDownLatch end = new CountDownLatch(1);
        hanging.add(end);
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        hanging.forEach(CountDownLatch::countDown);
        server.stop(0);
    }
}
