package dev.unknot.reminder.engine.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** {@code unknot.reminder.calendar-address.*} */
@ConfigMapping(prefix = "unknot.reminder.calendar-address")
public interface CalendarAddressConfig {

    /** Where calendar programs reach this service, without a slash at the end. */
    URI publicUrl();

    /** How often one address may be read in an hour, from one replica. */
    @WithDefault("60")
    int readingsAnHour();
}
