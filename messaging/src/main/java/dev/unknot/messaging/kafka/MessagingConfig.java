package dev.unknot.messaging.kafka;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** {@code unknot.messaging.*} */
@ConfigMapping(prefix = "unknot.messaging")
public interface MessagingConfig {

    /** The topics that this service consumes, without {@code unknot.}, such as {@code people,remedies}. */
    Optional<List<String>> topics();

    /** Put before every topic and consumer group, so that several installations can share a broker; none when absent. */
    Optional<String> topicPrefix();
}
