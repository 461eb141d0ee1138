package dev.unknot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of an event. Every implementation is a record with a JSON Schema and an entry in {@link EventType}. */
public interface EventData {

    /** The Kafka key. Events with the same key stay in order. */
    @JsonIgnore
    String key();

    /** The data of an event about one employee of one organisation. */
    interface OfEmployee extends EventData {

        String organisation();

        String employee();

        @Override
        default String key() {
            return organisation() + "/" + employee();
        }
    }
}
