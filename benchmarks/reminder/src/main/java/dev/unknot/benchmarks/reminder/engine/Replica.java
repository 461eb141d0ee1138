package dev.unknot.benchmarks.reminder.engine;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import dev.unknot.local.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One process of the packaged reminder service, observed through its metrics. */
public final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LATENESS = "unknot_nudge_lateness_seconds";

    private final Child child;
    private final int port;

    private Replica(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts it without waiting until it is ready. */
    public static Replica start(String name, Path root, Path data, LocalStack stack, String heap) {
        int port = Ports.free().reminder();
        Map<String, String> environment = new HashMap<>(Service.environment(stack.ports(), stack.issuer()));
        environment.put("UNKNOT_REMINDER_PORT", String.valueOf(port));
        return new Replica(
                Child.jar(
                        name,
                        data,
                        Service.REMINDER.jar(root),
                        // The collector that a container of this size gets by default.
                        List.of("-Xmx" + heap, "-XX:+UseG1GC"),
                        environment),
                port);
    }

    /** Waits until it has read the people of its buckets. */
    public Replica awaitReady() {
        child.await(PATIENCE, () -> isReady());
        return this;
    }

    /** The sum of a metric, or of that part of it whose first labels are given, over all other labels. */
    public double metric(String name) {
        return get("/q/metrics")
                .lines()
                .filter(line ->
                        line.startsWith(name + " ") || line.startsWith(name + "{") || line.startsWith(name + ","))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Nudges that the broker has acknowledged since the start. */
    public long acknowledged() {
        return (long) metric(LATENESS + "_count");
    }

    /** How many nudges were at most so many seconds late, by that number. */
    public Map<Double, Long> lateness() {
        Map<Double, Long> counts = new TreeMap<>();
        get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(LATENESS + "_bucket"))
                .forEach(line -> {
                    String bound = line.replaceAll(".*le=\"([^\"]*)\".*", "$1");
                    double seconds = bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
                    counts.put(seconds, (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
                });
        return counts;
    }

    /** Asks it to end, and waits until it has. */
    public void end() {
        child.process().destroy();
        child.process().onExit().join();
    }

    public int port() {
        return port;
    }

    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }

    private boolean isReady() {
        return !get("/q/health/ready").isEmpty();
    }

    /** Its answer; empty while it does not answer. */
    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while asking a replica", e);
        }
    }
}
