package dev.unknot.messaging.deadletter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The Kafka properties that a service's environment holds, as the service itself reads them. */
final class BrokerProperties {

    private static final String VARIABLE = "KAFKA_";
    private static final String PROPERTY = "kafka.";

    private BrokerProperties() {}

    /** {@code KAFKA_SASL_MECHANISM} and {@code kafka.sasl.mechanism} are {@code sasl.mechanism}; the latter wins. */
    static Map<String, String> of(Map<String, String> environment, Properties system) {
        Map<String, String> found = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                found.put(
                        name.substring(VARIABLE.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PROPERTY))
                .forEach(name -> found.put(name.substring(PROPERTY.length()), system.getProperty(name)));
        return found;
    }
}
