package dev.unknot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What an event tells. Every implementation is a record, has a JSON Schema and stands in {@link EventType}. */
public interface EventData {

    /** The Kafka key; events with one key stay in order. */
    @JsonIgnore
    String key();

    /** Something that happened to one employee of one organisation. */
    interface OfEmployee extends EventData {

        String organisation();

        String employee();

        @Override
        default String key() {
            return organisation() + "/" + employee();
        }
    }
}
