package dev.unknot.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An organisation's server: keeps every byte that it is sent, and answers as it is told. */
public final class Receiver implements AutoCloseable {

    /** Header names in lower case. */
    public record Request(Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.get(name).get(0);
        }
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/unknot";
    }

    public void answer(int status, Map<String, String> headers) {
        this.status = status;
        this.headers = headers;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, List<String>> received = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> received.put(name.toLowerCase(), List.copyOf(values)));
        requests.add(new Request(received, exchange.getRequestBody().readAllBytes()));
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
