package dev.unknot.reminder.inbox.stream;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A client of a stream, as the HTML standard's EventSource reads one; without a thread of its own. */
final class EventStream implements AutoCloseable, Flow.Subscriber<String> {

    record Received(String id, String name, String data) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Received> events = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final CompletableFuture<?> response;
    private volatile Flow.Subscription subscription;
    private volatile boolean over;
    private String id = "";
    private String name = "";
    private String data = "";

    private EventStream(String token, String query, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/employees/me/nudges/stream" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        this.response = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(this));
    }

    static EventStream open(String token) {
        return new EventStream(token, "", "");
    }

    static EventStream after(String token, String lastEventId) {
        return new EventStream(token, "", lastEventId);
    }

    static EventStream from(String token, String position) {
        return new EventStream(token, "?lastEventId=" + position, "");
    }

    List<Received> events() {
        return events;
    }

    /** Where it would go on; empty before the first event. */
    String lastEventId() {
        return ids.isEmpty() ? "" : ids.get(ids.size() - 1);
    }

    boolean isOpen() {
        return !ids.isEmpty() && !over;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            data += line.substring(5).strip();
        }
    }

    private void dispatch() {
        ids.add(id);
        if (!data.isEmpty()) {
            events.add(new Received(id, name, data));
        }
        name = "";
        data = "";
    }

    @Override
    public void onError(Throwable failure) {
        over = true;
    }

    @Override
    public void onComplete() {
        over = true;
    }

    /** Breaks the connection off. */
    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
        response.cancel(true);
    }
}
