package dev.unknot.triage.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the second reader is loaded or known to be off, so that the same story is always read the same way. */
@Readiness
@ApplicationScoped
class SecondReaderReady implements HealthCheck {

    private final SecondReading second;

    SecondReaderReady(SecondReading second) {
        this.second = second;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("second reader loaded")
                .status(second.isLoaded())
                .build();
    }
}
