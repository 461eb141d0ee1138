package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import java.nio.charset.StandardCharsets;

/**
 * The bucket of a person: the Kafka partition of their events when a topic has as many partitions as there are buckets.
 * The hash is murmur2 with Kafka's seed. It is written out here because stored buckets rest on it, so it must never
 * change, and Kafka's own class is not public.
 */
final class Bucket {

    private static final int SEED = 0x9747b28c;
    private static final int M = 0x5bd1e995;
    private static final int R = 24;

    private Bucket() {}

    static int of(Person person, int buckets) {
        return (murmur2(person.key().getBytes(StandardCharsets.UTF_8)) & Integer.MAX_VALUE) % buckets;
    }

    private static int murmur2(byte[] data) {
        int hash = SEED ^ data.length;
        int tail = data.length & ~3;
        for (int i = 0; i < tail; i += 4) {
            int k = (data[i] & 0xff | (data[i + 1] & 0xff) << 8 | (data[i + 2] & 0xff) << 16 | data[i + 3] << 24) * M;
            hash = hash * M ^ (k ^ k >>> R) * M;
        }
        for (int i = data.length - 1; i >= tail; i--) {
            hash ^= (data[i] & 0xff) << 8 * (i - tail);
        }
        if (data.length > tail) {
            hash *= M;
        }
        hash = (hash ^ hash >>> 13) * M;
        return hash ^ hash >>> 15;
    }
}
