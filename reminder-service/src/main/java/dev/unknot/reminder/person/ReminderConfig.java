package dev.unknot.reminder.person;

import io.smallrye.config.ConfigMapping;

/** {@code unknot.reminder.*} */
@ConfigMapping(prefix = "unknot.reminder")
public interface ReminderConfig {

    /** Keys the phases and the hashes of those who left. */
    String secret();

    /** Shares of the people, set once per installation. */
    int buckets();

    /** How many engines beat side by side in one process; more than there are cores gain nothing. */
    int lanes();

    /** How long the engine rests when nothing is due, such as {@code 250ms}, or {@code off}. */
    String tick();

    /** How long a process that is asked to end waits for others to take over its people, such as {@code 50s}. */
    String leaving();

    /** How often it is looked for plans that end, or {@code off}. */
    String renew();

    /** How often nudges are looked for that outlived their use, or {@code off}. */
    String expiry();
}
