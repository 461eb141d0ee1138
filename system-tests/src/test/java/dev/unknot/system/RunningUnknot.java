package dev.unknot.system;

import static io.restassured.RestAssured.given;

import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.Unknot;
import dev.unknot.test.KafkaProbe;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the packaged services once for all stories, on free ports; they end with the test run. */
final class RunningUnknot implements BeforeAllCallback {

    private static final int PARTITIONS = 4;

    @Override
    public void beforeAll(ExtensionContext context) {
        unknot();
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
