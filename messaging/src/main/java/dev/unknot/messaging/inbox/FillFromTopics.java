package dev.unknot.messaging.inbox;

import dev.unknot.messaging.kafka.KafkaClients;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Fills a new database: reads each partition of a compacted topic from its beginning when this database has never seen
 * it, even if the consumer group has. The group may be older than the database, which was lost or made anew.
 */
@ApplicationScoped
@Identifier(FillFromTopics.NAME)
public class FillFromTopics implements KafkaConsumerRebalanceListener {

    static final String NAME = "fill-from-topics";

    private static final Logger LOG = Logger.getLogger(FillFromTopics.class);

    private final FilledPartitions filled;
    private final KafkaClients clients;

    FillFromTopics(FilledPartitions filled, KafkaClients clients) {
        this.filled = filled;
        this.clients = clients;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<TopicPartition> compacted = partitions.stream()
                .filter(partition -> clients.names().isCompacted(partition.topic()))
                .toList();
        List<TopicPartition> unseen = filled.missing(compacted);
        if (!unseen.isEmpty()) {
            LOG.infof("the database is new to %s; reading them from their beginning", unseen);
            consumer.seekToBeginning(unseen);
            // Before it is noted: a crash in between must not leave the group's old offsets in force.
            consumer.commitSync(beginnings(consumer, unseen));
            filled.add(unseen);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> beginnings(
            Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        return partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition))));
    }
}
