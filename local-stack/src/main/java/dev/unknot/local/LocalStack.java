package dev.unknot.local;

import dev.unknot.local.process.Child;
import dev.unknot.local.process.StartFailure;
import dev.unknot.local.server.Databases;
import dev.unknot.local.server.IdentityProvider;
import dev.unknot.local.server.KafkaBroker;
import dev.unknot.local.server.Postgres;
import dev.unknot.local.server.TokenRequest;
import dev.unknot.local.server.TopicSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The servers that the services need: PostgreSQL, Kafka with its topics, and the identity provider. */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Ports ports;
    private final Child kafka;
    private final Child identity;
    private final Postgres postgres;

    private LocalStack(Ports ports, Child kafka, Child identity, Postgres postgres) {
        this.ports = ports;
        this.kafka = kafka;
        this.identity = identity;
        this.postgres = postgres;
    }

    /**
     * Starts all servers and waits until they answer. If one does not, it stops the others and fails.
     *
     * @param data where databases, logs and process ids are kept
     * @param partitions of each topic
     */
    public static LocalStack start(Path data, Ports ports, int partitions) {
        Child kafka = Child.program(
                "kafka", data, KafkaBroker.class, "512m", data.resolve("kafka"), ports.kafka(), Ports.freePort());
        Child identity = Child.program("identity-provider", data, IdentityProvider.class, "128m", ports.identity());
        CompletableFuture<Postgres> postgres =
                CompletableFuture.supplyAsync(() -> Postgres.start(data, ports.postgres()));
        try {
            kafka.await(PATIENCE, () -> Ports.isTaken(ports.kafka()));
            TopicSetup.createMissing("127.0.0.1:" + ports.kafka(), partitions);
            identity.await(PATIENCE, () -> Ports.isTaken(ports.identity()));
            return new LocalStack(ports, kafka, identity, postgres.join());
        } catch (RuntimeException e) {
            kafka.close();
            identity.close();
            postgres.thenAccept(LocalStack::close).exceptionally(failed -> null).join();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    public Ports ports() {
        return ports;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Databases databases() {
        return postgres.databases();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    public String issuer() {
        return "http://localhost:" + ports.identity() + "/unknot";
    }

    /** A bearer token of the client of this id in {@code identity.json}, such as {@code employee-1}. */
    public String token(String clientId) {
        return TokenRequest.send(issuer(), clientId);
    }

    /** The broker's process. */
    public Child kafka() {
        return kafka;
    }

    /** The processes, in the order in which they were started. */
    public List<Child> children() {
        return List.of(kafka, identity);
    }

    @Override
    public void close() {
        identity.close();
        kafka.close();
        close(postgres);
    }

    private static void close(Postgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }
}
