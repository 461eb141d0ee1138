package dev.unknot.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.unknot.client.UnknotClient;
import dev.unknot.contracts.Topics;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.Unknot;
import dev.unknot.test.KafkaProbe;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the packaged services once for all stories, on free ports. They end with the test run. */
final class RunningUnknot implements BeforeAllCallback {

    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void beforeAll(ExtensionContext context) {
        // The first one starts everything, which does not count as waiting for remedies.
        unknot();
        awaitRemedies();
    }

    static Unknot unknot() {
        return Holder.UNKNOT;
    }

    /** Where its data, logs and process ids are. */
    static Path data() {
        return Holder.DATA;
    }

    static KafkaProbe kafka() {
        return Holder.KAFKA;
    }

    /** A request to a service in the name of a client of the identity provider. */
    static RequestSpecification as(String client, Service service) {
        return given().baseUri(service.url(unknot().stack().ports()))
                .header("Authorization", "Bearer " + unknot().stack().token(client))
                .contentType("application/json");
    }

    /** The services through the client, in the name of a client of the identity provider. */
    static UnknotClient client(String client) {
        Ports ports = unknot().stack().ports();
        return UnknotClient.as(() -> unknot().stack().token(client))
                .content(URI.create(Service.CONTENT.url(ports)))
                .triage(URI.create(Service.TRIAGE.url(ports)))
                .reminder(URI.create(Service.REMINDER.url(ports)))
                .delivery(URI.create(Service.DELIVERY.url(ports)))
                .build();
    }

    /** The one number that this query finds in the service's database. */
    static long number(Service service, String query) {
        String url = unknot().stack().databases().jdbcUrl(service.database());
        try (Connection connection = DriverManager.getConnection(url, service.database(), service.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query + " failed in " + service.module(), e);
        }
    }

    /** Waits until the services that were told of content's remedies have all of them. */
    private static void awaitRemedies() {
        await().atMost(PATIENCE).until(() -> number(Service.CONTENT, "SELECT count(*) FROM outbox") == 0);
        long published = kafka().records(Topics.REMEDIES, record -> true).stream()
                .map(ConsumerRecord::key)
                .distinct()
                .count();
        await().atMost(PATIENCE)
                .until(() -> number(Service.TRIAGE, "SELECT count(*) FROM remedy") == published
                        && number(Service.REMINDER, "SELECT count(*) FROM remedy") == published);
    }

    private static final class Holder {
        static final Path DATA =
                Path.of("target", "unknot-" + ProcessHandle.current().pid()).toAbsolutePath();
        static final Unknot UNKNOT = start();
        static final KafkaProbe KAFKA = new KafkaProbe(UNKNOT.stack().bootstrapServers());

        private static Unknot start() {
            Unknot unknot = Unknot.start(Project.ROOT, DATA, Ports.free(), PARTITIONS);
            Runtime.getRuntime().addShutdownHook(new Thread(unknot::close));
            return unknot;
        }
    }
}
