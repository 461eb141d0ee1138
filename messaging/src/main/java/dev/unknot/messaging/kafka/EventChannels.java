package dev.unknot.messaging.kafka;

import dev.unknot.contracts.TopicNames;
import dev.unknot.contracts.Topics;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Derives the channels of the messaging library from {@code unknot.messaging.topics}: an incoming channel {@code people}
 * for the topic {@code unknot.people} and its dead letters. What all channels have in common is in
 * {@code microprofile-config.properties}.
 */
public final class EventChannels implements ConfigSourceFactory {

    private static final String TOPICS = "unknot.messaging.topics";
    private static final String PREFIX = "unknot.messaging.topic-prefix";
    // As the defaults of this module, so that a service can still overrule it.
    private static final int ORDINAL = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        TopicNames names = new TopicNames(value(context, PREFIX).orElse(""));
        Map<String, String> properties = new HashMap<>();
        channels(context).forEach(channel -> properties.putAll(channel(channel, names)));
        return List.of(new PropertiesConfigSource(properties, EventChannels.class.getSimpleName(), ORDINAL));
    }

    private static Stream<String> channels(ConfigSourceContext context) {
        return value(context, TOPICS).stream()
                .flatMap(topics -> Stream.of(topics.split(",")))
                .map(String::strip);
    }

    private static Map<String, String> channel(String channel, TopicNames names) {
        String topic = Topics.ofChannel(channel)
                .orElseThrow(() -> new IllegalArgumentException(
                        TOPICS + " names \"" + channel + "\"; must be one of " + Topics.channels()));
        String prefix = "mp.messaging.incoming." + channel + ".";
        return Map.of(
                prefix + "connector", "smallrye-kafka",
                prefix + "topic", names.of(topic),
                prefix + "dead-letter-queue.topic", names.deadLetters(topic));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue);
    }
}
