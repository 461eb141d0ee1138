package dev.unknot.triage.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks content, briefly, and does without it when it is away. Never call it in a transaction. */
@ApplicationScoped
public class SuggestRemedies {

    private static final int AT_MOST = 5;

    private final ContentClient content;

    SuggestRemedies(@RestClient ContentClient content) {
        this.content = content;
    }

    /** @param avoid keys of the vocabulary's cautions; no remedy that any of them blocks comes back */
    @Timeout(value = 1200, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "away")
    public Suggestions suggest(String authorization, Optional<String> area, List<String> kinds, List<String> avoid) {
        return new Suggestions(
                content.find(authorization, area.orElse(null), kinds, avoid, AT_MOST).items().stream()
                        .map(RemedyView::of)
                        .toList(),
                false);
    }

    Suggestions away(String authorization, Optional<String> area, List<String> kinds, List<String> avoid) {
        return Suggestions.AWAY;
    }
}
