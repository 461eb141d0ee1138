package dev.unknot.messaging.kafka;

import dev.unknot.contracts.TopicNames;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients with every {@code kafka.*} property of the installation, such as {@code kafka.bootstrap.servers},
 * {@code kafka.security.protocol}, {@code kafka.sasl.jaas.config} and {@code kafka.client.id}. Incoming channels and
 * their dead letters take the same properties from the messaging library.
 */
@Singleton
public final class KafkaClients {

    private final Map<String, Object> broker;
    private final TopicNames names;

    @Inject
    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> broker, MessagingConfig config) {
        this(broker, new TopicNames(config.topicPrefix().orElse("")));
    }

    private KafkaClients(Map<String, Object> broker, TopicNames names) {
        this.broker = Map.copyOf(broker);
        this.names = names;
    }

    /** Clients of a broker that asks for no sign-in and whose topics have no prefix. */
    public static KafkaClients at(String bootstrapServers) {
        return new KafkaClients(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), TopicNames.PLAIN);
    }

    /** What topics are called on this broker. */
    public TopicNames names() {
        return names;
    }

    /**
     * A producer of events.
     *
     * @param name tells the clients of one service apart; the end of its client id
     * @param settings what this producer needs; they overrule the installation's
     */
    public KafkaProducer<String, byte[]> producer(String name, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(broker);
        properties.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId(name));
        properties.putAll(settings);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private String clientId(String name) {
        Object service = broker.getOrDefault(
                CommonClientConfigs.CLIENT_ID_CONFIG, broker.get(CommonClientConfigs.GROUP_ID_CONFIG));
        return service == null ? name : service + "-" + name;
    }
}
