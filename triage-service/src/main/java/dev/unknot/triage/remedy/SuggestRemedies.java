package dev.unknot.triage.remedy;

import dev.unknot.triage.language.Language;
import dev.unknot.triage.remedy.Remedies.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Suggests remedies from memory, so that no area or caution leaves the service, and no response waits for the content
 * service.
 */
@ApplicationScoped
public class SuggestRemedies {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Remedies remedies;
    private final Clock clock;
    private final AtomicReference<Cached> cached =
            new AtomicReference<>(new Cached(new RemedySelector(List.of()), new Edition(0, 0), Instant.MIN));

    SuggestRemedies(Remedies remedies, Clock clock) {
        this.remedies = remedies;
        this.clock = clock;
    }

    private record Cached(RemedySelector selector, Edition edition, Instant at) {}

    /**
     * @param avoid keys of the vocabulary's cautions; a remedy that any of them blocks is left out
     * @param habits keys of the vocabulary's causes
     * @param language of the titles
     */
    public Suggestions suggest(
            Optional<String> area, List<String> kinds, List<String> avoid, List<String> habits, Language language) {
        return selector().suggest(area, kinds, avoid, habits, language);
    }

    private RemedySelector selector() {
        Cached last = cached.get();
        Instant now = clock.instant();
        // The thread that sets the time first refreshes for all; the others use what is cached.
        boolean due = last.selector().offers().isEmpty() || last.at().isBefore(now.minus(FRESH));
        Cached meanwhile = new Cached(last.selector(), last.edition(), now);
        if (due && cached.compareAndSet(last, meanwhile)) {
            Edition newest = remedies.edition();
            if (!newest.equals(last.edition())) {
                // A change between the two queries shows as another edition at the next refresh.
                cached.set(new Cached(new RemedySelector(remedies.offered()), newest, now));
            }
        }
        return cached.get().selector();
    }
}
