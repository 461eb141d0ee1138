package dev.unknot.reminder.availability.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for somebody's calendar server: refuses what no such server would be asked, and answers what a test says. */
final class CalendarServer implements AutoCloseable {

    /** What to answer. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer answer = exchange -> send(exchange, 404, "");

    CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    void answers(Answer next) {
        answer = next;
    }

    void answers(int status, String body) {
        answers(exchange -> send(exchange, status, body));
    }

    String address(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        boolean isPlain = exchange.getRequestMethod().equals("GET")
                && "text/calendar".equals(exchange.getRequestHeaders().getFirst("Accept"))
                && ("localhost:" + server.getAddress().getPort())
                        .equals(exchange.getRequestHeaders().getFirst("Host"))
                && exchange.getRequestHeaders().getFirst("Authorization") == null
                && exchange.getRequestBody().readAllBytes().length == 0;
        if (isPlain) {
            answer.to(exchange);
        } else {
            send(exchange, 400, "");
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        send(exchange, 302, "");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
