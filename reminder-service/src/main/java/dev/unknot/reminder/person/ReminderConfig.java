package dev.unknot.reminder.person;

import io.smallrye.config.ConfigMapping;

/** {@code unknot.reminder.*} */
@ConfigMapping(prefix = "unknot.reminder")
public interface ReminderConfig {

    /** The key of phases, of chance, and of tombstones. */
    String secret();

    /** How many shares the people are divided into; set once per installation. */
    int buckets();

    /** How many engines run in one process; more than there are cores gain nothing. */
    int engines();

    /** How long an engine waits when nothing is due, such as {@code 250ms}, or {@code off}. */
    String tick();

    /** How long a process that is asked to stop waits for others to take over its people, such as {@code 50s}. */
    String leaving();

    /** How often plans that end are renewed, or {@code off}. */
    String renew();

    /** How often nudges expire that nobody saw in time, or {@code off}. */
    String expiry();
}
