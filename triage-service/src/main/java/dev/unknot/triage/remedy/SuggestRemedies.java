package dev.unknot.triage.remedy;

import dev.unknot.contracts.remedies.Situation;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.remedy.Remedies.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
     * @param kinds keys of the vocabulary's kinds; no other remedy is suggested
     * @param language of the titles and reasons
     */
    public OfferedRemedies suggest(Situation situation, Collection<String> kinds, Language language) {
        return selector().suggest(situation, kinds, language);
    }

    private RemedySelector selector() {
        Cached last = cached.get();
        Instant now = clock.instant();
        // The thread that sets the time first refreshes for all; the others use what is cached.
        boolean due = last.selector().remedies().isEmpty() || last.at().isBefore(now.minus(FRESH));
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
