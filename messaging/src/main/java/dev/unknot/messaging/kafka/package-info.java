/** How a service reaches Kafka: its clients, its channels and the names of its topics. */
@NullMarked
package dev.unknot.messaging.kafka;

import org.jspecify.annotations.NullMarked;
