package dev.unknot.reminder.engine.lease;

import dev.unknot.reminder.person.ReminderConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leases are held in the service's own database. */
@ApplicationScoped
class LeaseAddress {

    @Produces
    @Singleton
    BucketLeases.Address address(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            ReminderConfig config) {
        return new BucketLeases.Address(url, user, password, config.buckets());
    }
}
