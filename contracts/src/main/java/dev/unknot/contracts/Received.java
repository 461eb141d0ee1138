package dev.unknot.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** What a record of a topic turned out to be. */
public sealed interface Received {

    /** An event of a type that this version knows. */
    record Known(Event<? extends EventData> event) implements Received {}

    /** An event of a producer that is newer than this version; to be counted and passed over. */
    record Unknown(Reason reason) implements Received {}

    /**
     * A record without value on a compacted topic: the key's state is gone. It carries the headers of the event that
     * ended it, such as {@code employee-left.v1}; whoever handled that event has handled the tombstone as well.
     *
     * @param id the event's, or one made of the record's place when it has no headers
     * @param time the event's, or the record's
     */
    record Tombstone(String key, String id, URI source, Instant time) implements Received {

        /**
         * The person whose key it is.
         *
         * @throws BadEvent when it is nobody's
         */
        public Person person() {
            try {
                return Person.ofKey(key);
            } catch (IllegalArgumentException e) {
                throw new BadEvent("the key of the tombstone is nobody's: " + e.getMessage(), e);
            }
        }
    }

    /** What this version does not know. */
    enum Reason {
        UNKNOWN_TYPE,
        UNKNOWN_KIND;

        /** As metrics name it: {@code unknown-type}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
