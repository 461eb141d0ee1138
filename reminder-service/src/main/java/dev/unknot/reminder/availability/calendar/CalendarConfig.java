package dev.unknot.reminder.availability.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** {@code unknot.reminder.calendar.*} */
@ConfigMapping(prefix = "unknot.reminder.calendar")
public interface CalendarConfig {

    /** How often it is looked for calendars that are to be read again, or {@code off}. */
    String every();

    /** How long a calendar counts as fresh. */
    @WithDefault("15m")
    Duration interval();

    /** How many are read at once. */
    @WithDefault("16")
    int parallel();

    /** How long reading one may take altogether. */
    @WithDefault("15s")
    Duration timeout();

    /** Bytes that a calendar may have. */
    @WithDefault("1048576")
    int mostBytes();

    /** Hosts that may have private addresses and be read without TLS. */
    Optional<Set<String>> trustedHosts();
}
