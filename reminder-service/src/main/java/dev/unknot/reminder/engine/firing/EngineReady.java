package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.person.ReminderConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once everybody of this replica's first buckets has been read; nothing later takes that back. */
@Readiness
@ApplicationScoped
class EngineReady implements HealthCheck {

    private final TickJob tickJob;
    private final boolean isOff;
    private volatile boolean ready;

    EngineReady(TickJob tickJob, ReminderConfig config) {
        this.tickJob = tickJob;
        this.isOff = config.tick().equals("off");
    }

    @Override
    public HealthCheckResponse call() {
        ready = ready || isOff || tickJob.isLoaded();
        return HealthCheckResponse.named("people read").status(ready).build();
    }
}
