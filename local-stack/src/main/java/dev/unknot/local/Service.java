package dev.unknot.local;

import dev.unknot.local.process.HttpCheck;
import dev.unknot.local.process.PackagedJar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The services, each a module, a database and a port. */
public enum Service {
    CONTENT("content-service", "content", Ports::content),
    TRIAGE("triage-service", "triage", Ports::triage),
    REMINDER("reminder-service", "reminder", Ports::reminder),
    DELIVERY("delivery-service", "delivery", Ports::delivery);

    private final String module;
    private final String database;
    private final ToIntFunction<Ports> port;

    Service(String module, String database, ToIntFunction<Ports> port) {
        this.module = module;
        this.database = database;
        this.port = port;
    }

    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    public int port(Ports ports) {
        return port.applyAsInt(ports);
    }

    public String url(Ports ports) {
        return "http://localhost:" + port(ports);
    }

    public boolean isReady(Ports ports) {
        return HttpCheck.passes(url(ports) + "/q/health/ready");
    }

    /** The packaged service below the project's {@code root}. */
    public Path jar(Path root) {
        return PackagedJar.of(root.resolve(module));
    }

    /** The environment variables of every service that runs on these ports: where the others are, and the secrets. */
    public static Map<String, String> environment(Ports ports, String issuer) {
        Map<String, String> environment = new HashMap<>(secrets());
        environment.put("UNKNOT_POSTGRES", "127.0.0.1:" + ports.postgres());
        environment.put("UNKNOT_KAFKA", "127.0.0.1:" + ports.kafka());
        environment.put("UNKNOT_ISSUER", issuer);
        // The identity provider's editors belong to it.
        environment.put("UNKNOT_EDITOR_ORGANISATION", "unknot");
        environment.put("UNKNOT_CONTENT_PORT", String.valueOf(ports.content()));
        environment.put("UNKNOT_TRIAGE_PORT", String.valueOf(ports.triage()));
        environment.put("UNKNOT_REMINDER_PORT", String.valueOf(ports.reminder()));
        environment.put("UNKNOT_DELIVERY_PORT", String.valueOf(ports.delivery()));
        environment.put("UNKNOT_SMTP_PORT", String.valueOf(ports.mail()));
        environment.put("UNKNOT_MAIL_FROM", "unknot@mail.example");
        // Whoever tries webhooks or Slack on this machine receives them on it.
        environment.put("UNKNOT_WEBHOOK_TRUSTED_HOSTS", "localhost");
        environment.put("UNKNOT_SLACK_HOSTS", "hooks.slack.com,hooks.slack-gov.com,localhost");
        // Tests and benchmarks send everything from one address, and in few names.
        for (String client : List.of("PERSON", "PLATFORM", "ADDRESS")) {
            environment.put("UNKNOT_HTTP_RATE_" + client, "1000000000");
        }
        return environment;
    }

    /** Services have no default for these. They are good enough for a stack that only its own machine can reach. */
    private static Map<String, String> secrets() {
        return Map.of(
                "UNKNOT_CONTENT_DB_PASSWORD", "content",
                "UNKNOT_TRIAGE_DB_PASSWORD", "triage",
                "UNKNOT_TRIAGE_DEPARTURE_KEY", "a-key-for-one-laptop-only",
                "UNKNOT_TRIAGE_STORY_KEYS", "YS1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0tLS0tLS0=",
                "UNKNOT_REMINDER_DB_PASSWORD", "reminder",
                "UNKNOT_REMINDER_SECRET", "for-this-machine-only",
                "UNKNOT_DELIVERY_DB_PASSWORD", "delivery",
                "UNKNOT_DELIVERY_SECRET", "for-this-machine-only",
                "UNKNOT_DELIVERY_SEAL_KEYS", "YS1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0tLS0tLS0=");
    }
}
