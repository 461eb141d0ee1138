package dev.unknot.local.server;

import dev.unknot.contracts.TopicNames;
import dev.unknot.contracts.TopicRetention;
import dev.unknot.contracts.Topics;
import dev.unknot.local.process.StartFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics that are missing and gives all of them the retention that the contracts name. */
public final class TopicSetup {

    private TopicSetup() {}

    /** @param partitions of each topic; its dead letters have the same number, so a letter keeps its partition */
    public static void createMissing(String bootstrapServers, int partitions) {
        createMissing(bootstrapServers, partitions, TopicNames.PLAIN);
    }

    /** The same under the names that a test run has for itself on a shared broker. */
    public static void createMissing(String bootstrapServers, int partitions, TopicNames names) {
        createMissing(Map.of("bootstrap.servers", bootstrapServers), partitions, names);
    }

    /** The same on a broker that asks its clients for more than its address. */
    public static void createMissing(Map<String, Object> client, int partitions, TopicNames names) {
        Map<String, Map<String, String>> settings = settings(names);
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = settings.entrySet().stream()
                    .filter(topic -> !present.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), partitions, (short) 1).configs(topic.getValue()))
                    .toList();
            admin.createTopics(missing).all().get();
            settings.keySet().retainAll(present);
            admin.incrementalAlterConfigs(changes(settings)).all().get();
        } catch (ExecutionException e) {
            throw new StartFailure("topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while creating topics", e);
        }
    }

    private static Map<String, Map<String, String>> settings(TopicNames names) {
        Map<String, Map<String, String>> settings = new HashMap<>();
        for (String topic : Topics.ALL) {
            settings.put(names.of(topic), TopicRetention.of(topic));
            settings.put(names.deadLetters(topic), TopicRetention.ofDeadLetters());
        }
        return settings;
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> changes(Map<String, Map<String, String>> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.getKey()),
                        topic -> topic.getValue().entrySet().stream()
                                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                                .toList()));
    }
}
