package dev.unknot.delivery.channel.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for somebody else's server: keeps every request byte for byte, and answers what a test says. */
public final class PeerServer implements AutoCloseable {

    /** What to answer. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** @param headers by name in lower case */
    public record Received(String method, String path, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> reply(exchange, 200, "");

    public PeerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            received.add(read(exchange));
            answer.to(exchange);
        });
        server.start();
    }

    public void answers(Answer next) {
        answer = next;
    }

    public void answers(int status, String body) {
        answers(exchange -> reply(exchange, status, body));
    }

    public void answers(int status, String header, String value) {
        answers(exchange -> {
            exchange.getResponseHeaders().add(header, value);
            reply(exchange, status, "");
        });
    }

    public URI url(String path) {
        return url("localhost", path);
    }

    public URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        // Only the body is closed, so that the connection can be used again.
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().close();
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
