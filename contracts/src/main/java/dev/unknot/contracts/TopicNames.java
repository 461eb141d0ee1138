package dev.unknot.contracts;

/**
 * The names of topics on a broker. A prefix lets several installations, or several test runs, share one broker.
 *
 * @param prefix precedes every topic and consumer group; empty for a dedicated broker
 */
public record TopicNames(String prefix) {

    /** Names without prefix. */
    public static final TopicNames PLAIN = new TopicNames("");

    /** The name of a topic on the broker. */
    public String of(String topic) {
        return prefix + topic;
    }

    /** The name of the dead-letter topic of {@code topic} on the broker. */
    public String deadLetters(String topic) {
        return of(Topics.deadLetters(topic));
    }

    /** The topic with this name on the broker, without the prefix. */
    public String plain(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Whether the topic with this name on the broker is one of {@link TopicRetention#COMPACTED}. */
    public boolean isCompacted(String name) {
        return name.startsWith(prefix) && TopicRetention.COMPACTED.contains(plain(name));
    }
}
