package dev.unknot.local;

import dev.unknot.contracts.TopicNames;
import dev.unknot.local.process.Child;
import dev.unknot.local.process.StartFailure;
import dev.unknot.local.server.KafkaBroker;
import dev.unknot.local.server.TopicSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A broker with its topics whose clients must use TLS and sign in, as in most organisations. */
public final class SecureKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "unknot";
    private static final String PASSWORD = "a-password-of-one-test-run";

    private final Child broker;
    private final Map<String, String> client;

    private SecureKafka(Child broker, Map<String, String> client) {
        this.broker = broker;
        this.client = client;
    }

    /** @param data where its data, its log and its self-signed certificate are kept */
    public static SecureKafka start(Path data, int partitions) {
        int port = Ports.freePort();
        int controllerPort = Ports.freePort();
        Path keystore = certificate(data);
        Path properties = write(data.resolve("secure.properties"), brokerProperties(port, controllerPort, keystore));
        Child broker = Child.program(
                "secure-kafka",
                data,
                KafkaBroker.class,
                "512m",
                data.resolve("kafka"),
                port,
                controllerPort,
                properties);
        try {
            broker.await(PATIENCE, () -> Ports.isTaken(port));
            Map<String, String> client = clientProperties(port, keystore);
            TopicSetup.createMissing(Map.copyOf(client), partitions, TopicNames.PLAIN);
            return new SecureKafka(broker, client);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** What a Kafka client needs to reach it, {@code bootstrap.servers} included. */
    public Map<String, String> client() {
        return client;
    }

    @Override
    public void close() {
        broker.close();
    }

    private static Map<String, String> brokerProperties(int port, int controllerPort, Path keystore) {
        return Map.ofEntries(
                Map.entry("listeners", "SECURE://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "SECURE://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "SECURE:SASL_SSL,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "SECURE"),
                Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry(
                        "listener.name.secure.plain.sasl.jaas.config",
                        login() + " user_" + USER + "=\"" + PASSWORD + "\";"),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.location", keystore.toString()),
                Map.entry("ssl.keystore.password", PASSWORD),
                Map.entry("ssl.truststore.type", "PKCS12"),
                Map.entry("ssl.truststore.location", keystore.toString()),
                Map.entry("ssl.truststore.password", PASSWORD));
    }

    private static Map<String, String> clientProperties(int port, Path keystore) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login() + ";",
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                keystore.toString(),
                "ssl.truststore.password",
                PASSWORD);
    }

    private static String login() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + USER + "\" password=\""
                + PASSWORD + "\"";
    }

    private static Path certificate(Path data) {
        Path keystore = data.resolve("broker.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD);
        try {
            Files.createDirectories(data);
            Process keytool = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!keytool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new StartFailure("keytool could not make " + keystore);
            }
            return keystore;
        } catch (IOException e) {
            throw new StartFailure("keytool could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while making " + keystore, e);
        }
    }

    private static Path write(Path file, Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "of one test run");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }
}
