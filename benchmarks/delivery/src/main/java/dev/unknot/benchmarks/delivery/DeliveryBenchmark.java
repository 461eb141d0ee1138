package dev.unknot.benchmarks.delivery;

import dev.unknot.benchmarks.Machine;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.process.Child;
import dev.unknot.local.server.MailServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Measures each channel by itself, on one PostgreSQL and one broker, and prints a table. */
public final class DeliveryBenchmark {

    private static final int PARTITIONS = 16;
    /** Rounds that do not count: code that has just started is still being compiled. */
    private static final int WARM_UP = 3;

    /** Who get nudges by webhook; by mail and push it is one. */
    private static final int PEOPLE = 10_000;

    private static final String PERSON = "employee-1";
    private static final String PASSWORD = "of-one-run";
    private static final int AUTH_BYTES = 16;

    private final int rounds = Integer.getInteger("benchmark.rounds", 3);
    private final int nudges = Integer.getInteger("benchmark.nudges", 50_000);
    private final DeliveryProcess delivery;

    private DeliveryBenchmark(DeliveryProcess delivery) {
        this.delivery = delivery;
    }

    /** The first argument is the project's root. */
    public static void main(String[] arguments) throws IOException {
        // Print the table alone.
        Logger.getLogger("").setLevel(Level.WARNING);
        Path root = Path.of(arguments[0]);
        Path data =
                Files.createTempDirectory(Files.createDirectories(root.resolve("benchmarks/delivery/target")), "run-");
        Path certificate = Certificate.create(data, PASSWORD);
        PushKeys keys = PushKeys.create();
        System.out.printf("%s%n%n", Machine.described());
        try (LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
                Child mail = Child.program(
                        "mail", data, MailServer.class, "256m", stack.ports().mail(), data.resolve("mails"));
                DeliveryProcess delivery =
                        new DeliveryProcess(root, data, stack, options(certificate), environment(keys))) {
            mail.await(Duration.ofMinutes(1), () -> Ports.isTaken(stack.ports().mail()));
            new DeliveryBenchmark(delivery).run(certificate);
        }
        System.exit(0);
    }

    private static List<String> options(Path certificate) {
        // The collector that a container of this size gets by default.
        return List.of(
                "-Xmx1g",
                "-XX:+UseG1GC",
                "-Djavax.net.ssl.trustStore=" + certificate,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static Map<String, String> environment(PushKeys keys) {
        return Map.of(
                "UNKNOT_WEBHOOK_TRUSTED_HOSTS",
                "localhost",
                "UNKNOT_PUSH_PUBLIC_KEY",
                PushKeys.text(keys.publicKey()),
                "UNKNOT_PUSH_PRIVATE_KEY",
                PushKeys.text(keys.privateKey()),
                "UNKNOT_PUSH_SUBJECT",
                "mailto:it@unknot.dev");
    }

    private void run(Path certificate) {
        System.out.printf(
                "| channel | nudges | a second | microseconds of the service's processor time each | goal |%n|---|---:|---:|---:|---|%n");
        PushKeys browser = PushKeys.create();
        byte[] auth = new byte[AUTH_BYTES];
        try (Peer webhook = new Peer(new HttpServerOptions());
                Peer push = new Peer(new HttpServerOptions()
                        .setSsl(true)
                        .setPfxKeyCertOptions(
                                new PfxOptions().setPath(certificate.toString()).setPassword(PASSWORD)))) {
            delivery.send(
                    "platform", "POST", "/webhooks", "{\"url\": \"" + webhook.url() + "\", \"events\": [\"nudges\"]}");
            measure("webhook", nudges, PEOPLE, "at least 5,000");
            require(webhook.ids(), (rounds + WARM_UP) * nudges);
            delivery.enrol(PERSON);
            delivery.send(
                    "platform",
                    "PUT",
                    "/employees/" + PERSON + "/addresses",
                    "{\"email\": \"employee-1@mail.example\"}");
            measure("email", nudges / 20, 1, "");
            delivery.send(
                    PERSON,
                    "POST",
                    "/employees/me/push-subscriptions",
                    "{\"endpoint\": \"%ssubscription\", \"keys\": {\"p256dh\": \"%s\", \"auth\": \"%s\"}}"
                            .formatted(push.url(), PushKeys.text(browser.publicKey()), PushKeys.text(auth)));
            measure("web-push", nudges / 5, 1, "");
            require(push.requests(), (rounds + WARM_UP) * (nudges / 5));
        }
    }

    private static void require(long received, long sent) {
        if (received != sent) {
            throw new IllegalStateException(received + " of " + sent + " arrived");
        }
    }

    private void measure(String channel, int count, int people, String goal) {
        List<Double> rates = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (int round = -WARM_UP; round < rounds; round++) {
            if (round == 0) {
                before = delivery.used();
            }
            Duration took = delivery.deliver(channel, count, people);
            if (round >= 0) {
                rates.add(count / (took.toNanos() / 1e9));
            }
        }
        double median = rates.stream().sorted().toList().get(rates.size() / 2);
        double each = delivery.used().minus(before).toNanos() / 1e3 / rounds / count;
        System.out.printf(Locale.ROOT, "| %s | %d | %.0f | %.0f | %s |%n", channel, count, median, each, goal);
    }
}
