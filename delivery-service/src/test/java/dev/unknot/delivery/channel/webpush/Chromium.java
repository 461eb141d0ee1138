package dev.unknot.delivery.channel.webpush;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real browser without a window, steered by its developer protocol. */
final class Chromium implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    /** Where the browser is installed on this machine; empty if there is none. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder */
    Chromium(Path program, Path profile) throws IOException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .start();
        URI protocol = protocol(process.inputReader());
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(protocol, new Messages())
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static URI protocol(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the browser ended before it listened");
        }
        CompletableFuture.runAsync(() -> output.lines().forEach(rest -> {}));
        return URI.create(line.substring(LISTENING.length()).strip());
    }

    /** A page or a service worker of the browser. */
    final class Session {

        private final String id;

        private Session(String id) {
            this.id = id;
        }

        JsonNode call(String method, ObjectNode parameters) {
            return Chromium.this.call(Optional.of(id), method, parameters);
        }

        /** The value of an expression, which may be a promise. */
        JsonNode evaluate(String expression) {
            JsonNode answer = call(
                    "Runtime.evaluate",
                    JSON.createObjectNode()
                            .put("expression", expression)
                            .put("awaitPromise", true)
                            .put("returnByValue", true));
            if (answer.has("exceptionDetails")) {
                throw new IllegalStateException(answer.path("exceptionDetails").toString());
            }
            return answer.path("result").path("value");
        }
    }

    Session open(String url) {
        JsonNode page = call("Target.createTarget", JSON.createObjectNode().put("url", url));
        return attach(page.path("targetId").asText());
    }

    /** The service worker that runs now. */
    Optional<Session> serviceWorker() {
        JsonNode targets = call("Target.getTargets", JSON.createObjectNode()).path("targetInfos");
        for (JsonNode target : targets) {
            if (target.path("type").asText().equals("service_worker")) {
                return Optional.of(attach(target.path("targetId").asText()));
            }
        }
        return Optional.empty();
    }

    private Session attach(String target) {
        return new Session(call(
                        "Target.attachToTarget",
                        JSON.createObjectNode().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText());
    }

    JsonNode call(String method, ObjectNode parameters) {
        return call(Optional.empty(), method, parameters);
    }

    /** The parameters of the events of this name, oldest first. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

    private JsonNode call(Optional<String> session, String method, ObjectNode parameters) {
        int id = last.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        session.ifPresent(each -> message.put("sessionId", each));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode json = answer.orTimeout(20, TimeUnit.SECONDS).join();
        if (json.has("error")) {
            throw new IllegalStateException(method + ": " + json.path("error"));
        }
        return json.path("result");
    }

    private final class Messages implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                take(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(String message) {
            try {
                JsonNode json = JSON.readTree(message);
                Optional.ofNullable(asked.remove(json.path("id").asInt()))
                        .ifPresentOrElse(answer -> answer.complete(json), () -> events.add(json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
