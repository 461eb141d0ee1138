package dev.unknot.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** A record that was read: an event, a tombstone, or an unknown event. */
public sealed interface Received {

    /** An event of a type that this version knows. */
    record Known(Event<? extends EventData> event) implements Received {}

    /** An event of a newer producer, to be counted and skipped. */
    record Unknown(Reason reason) implements Received {}

    /**
     * A record without value on a compacted topic, which deletes the key's state. It has the headers of the event that
     * caused it, such as {@code employee-left.v1}; a consumer that handled that event has handled the tombstone as
     * well.
     *
     * @param id the id of the event, or an id derived from the record's position if it has no headers
     * @param time the time of the event, or of the record
     */
    record Tombstone(String key, String id, URI source, Instant time) implements Received {

        /**
         * The person that the key identifies.
         *
         * @throws BadEvent if it does not identify a person
         */
        public Person person() {
            try {
                return Person.ofKey(key);
            } catch (IllegalArgumentException e) {
                throw new BadEvent("the tombstone's key must be organisation/employee: " + e.getMessage(), e);
            }
        }
    }

    /** The reason why an event is unknown. */
    enum Reason {
        UNKNOWN_TYPE,
        UNKNOWN_KIND;

        /** The name in metrics, such as {@code unknown-type}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
