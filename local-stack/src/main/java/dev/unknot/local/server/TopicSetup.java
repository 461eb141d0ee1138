package dev.unknot.local.server;

import dev.unknot.contracts.TopicNames;
import dev.unknot.contracts.Topics;
import dev.unknot.local.process.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics that are missing. */
public final class TopicSetup {

    private TopicSetup() {}

    /** @param partitions of each topic; its dead letters have the same number, so a letter keeps its partition */
    public static void createMissing(String bootstrapServers, int partitions) {
        createMissing(bootstrapServers, partitions, TopicNames.PLAIN);
    }

    /** The same under the names that a test run has for itself on a shared broker. */
    public static void createMissing(String bootstrapServers, int partitions, TopicNames names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.ALL.stream()
                    .flatMap(topic -> Stream.of(names.of(topic), names.deadLetters(topic)))
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, partitions, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StartFailure("topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while creating topics", e);
        }
    }
}
