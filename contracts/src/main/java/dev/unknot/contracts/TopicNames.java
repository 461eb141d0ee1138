package dev.unknot.contracts;

/**
 * What topics are called on one broker. A prefix lets several installations, or several test runs, share a broker.
 *
 * @param prefix put before every topic and consumer group; empty for a broker of one's own
 */
public record TopicNames(String prefix) {

    /** Topics as {@link Topics} names them. */
    public static final TopicNames PLAIN = new TopicNames("");

    /** The name on the broker of one of {@link Topics}. */
    public String of(String topic) {
        return prefix + topic;
    }

    /** Where consumers on this broker put records of {@code topic} that they cannot read. */
    public String deadLetters(String topic) {
        return of(Topics.deadLetters(topic));
    }

    /** The topic whose name on the broker this is. */
    public String plain(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Whether the topic called so on the broker is one of {@link TopicRetention#COMPACTED}. */
    public boolean isCompacted(String name) {
        return name.startsWith(prefix) && TopicRetention.COMPACTED.contains(plain(name));
    }
}
