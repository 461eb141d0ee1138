package dev.unknot.reminder.enrolment.scim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** {@code unknot.reminder.scim.*} */
@ConfigMapping(prefix = "unknot.reminder.scim")
public interface ScimConfig {

    /** The secret from which the keys of names, addresses and their hashes are derived. */
    String key();

    /** Where identity providers reach this service, without a slash at the end. */
    URI publicUrl();

    /** The time zone of people whose identity provider names none. */
    Optional<String> zone();

    /** The most people in one answer. */
    @WithDefault("500")
    int mostResults();

    /** The most operations in one bulk request. */
    @WithDefault("1000")
    int mostOperations();
}
