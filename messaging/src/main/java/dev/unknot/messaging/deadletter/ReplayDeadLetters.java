package dev.unknot.messaging.deadletter;

import dev.unknot.contracts.TopicNames;
import dev.unknot.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command of that name; it needs the broker only and starts no part of the service. */
@Command(
        name = ReplayDeadLetters.NAME,
        mixinStandardHelpOptions = true,
        description = {
            "Sends dead letters back to the topics they came from, with their keys, headers and event ids, so that each has"
                    + " its effect once. Run it when the cause of the failures is fixed.",
            "Another run takes only the letters that came since. Prints counts and reasons, and nothing of the letters' content."
        })
public final class ReplayDeadLetters implements Callable<Integer> {

    public static final String NAME = "replay-dead-letters";

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Such as unknot.people; may repeat. All when absent.")
    private List<String> topics = List.of();

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description =
                    "Letters from this moment on, such as 2026-11-23T09:00:00Z, even if they were sent back before.")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--dry-run", description = "Only reports, and sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "The broker. Default: UNKNOT_KAFKA, else localhost:19092.",
            defaultValue = "${env:UNKNOT_KAFKA:-localhost:19092}")
    private String bootstrapServer = "";

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Properties of Kafka clients, such as security.protocol; they overrule the service's own,"
                    + " which come from KAFKA_* variables and kafka.* system properties.")
    private Optional<Path> commandConfig = Optional.empty();

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "Put before every topic. Default: UNKNOT_MESSAGING_TOPIC_PREFIX, else none.",
            defaultValue = "${env:UNKNOT_MESSAGING_TOPIC_PREFIX:-}")
    private String topicPrefix = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Returns the exit code: 0 for success, 1 when the broker failed, 2 for a bad argument. */
    public static int run(PrintWriter out, String... arguments) {
        return new CommandLine(new ReplayDeadLetters())
                .setOut(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("the replay broke off; run it again: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        List<String> unknown =
                topics.stream().filter(topic -> !Topics.ALL.contains(topic)).toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "unknown topic " + unknown + "; must be one of " + Topics.ALL);
        }
        Properties properties = properties();
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            Replay replay = new Replay(consumer, producer, new TopicNames(topicPrefix), since, dryRun);
            for (String topic : topics.isEmpty() ? Topics.ALL : topics) {
                spec.commandLine().getOut().println(replay.run(topic).text(dryRun));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("default.api.timeout.ms", "15000");
        properties.putAll(BrokerProperties.of(System.getenv(), System.getProperties()));
        if (commandConfig.isPresent()) {
            try (InputStream in = Files.newInputStream(commandConfig.get())) {
                properties.load(in);
            }
        }
        properties.setProperty("bootstrap.servers", bootstrapServer);
        properties.setProperty("group.id", topicPrefix + Replay.GROUP);
        properties.setProperty("enable.auto.commit", "false");
        properties.setProperty("isolation.level", "read_committed");
        properties.setProperty("acks", "all");
        properties.setProperty("max.block.ms", "15000");
        return properties;
    }
}
