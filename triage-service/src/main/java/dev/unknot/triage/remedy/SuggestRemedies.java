package dev.unknot.triage.remedy;

import dev.unknot.triage.remedy.Remedies.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Answers from memory, so that nobody's place or cautions travel, and an answer never waits for content. */
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
     * @param avoid keys of the vocabulary's cautions; no remedy that any of them blocks comes back
     * @param habits keys of the vocabulary's causes
     */
    public Suggestions suggest(Optional<String> area, List<String> kinds, List<String> avoid, List<String> habits) {
        return selector().suggest(area, kinds, avoid, habits);
    }

    private RemedySelector selector() {
        Cached last = cached.get();
        Instant now = clock.instant();
        // Whoever sets the time first reads for all; the others go on with what is there.
        boolean due = last.selector().offers().isEmpty() || last.at().isBefore(now.minus(FRESH));
        Cached meanwhile = new Cached(last.selector(), last.edition(), now);
        if (due && cached.compareAndSet(last, meanwhile)) {
            Edition newest = remedies.edition();
            if (!newest.equals(last.edition())) {
                // Whatever changes between the two readings is another edition the next time.
                cached.set(new Cached(new RemedySelector(remedies.offered()), newest, now));
            }
        }
        return cached.get().selector();
    }
}
