package dev.unknot.content.publication;

import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.Remedy;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.caching.Precondition;
import dev.unknot.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Withdraws a remedy and announces it. A draft that was never published is discarded without an event. */
@ApplicationScoped
public class WithdrawRemedy {

    private final Editions editions;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawRemedy(Editions editions, Outbox outbox, Clock clock) {
        this.editions = editions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void run(String slug, Precondition precondition, Author author) {
        editions.lock();
        Revision latest = Revision.latest(slug).orElseThrow(Refusal::unknown);
        precondition.check(Set.of(latest.tag()));
        if (latest.state == Revision.State.WITHDRAWN) {
            throw Refusal.conflict(slug + " is already withdrawn.");
        }
        Remedy.bySlug(slug)
                .filter(Remedy::isPublished)
                .ifPresentOrElse(remedy -> withdraw(remedy, latest, author), () -> discard(latest, author));
    }

    private void withdraw(Remedy remedy, Revision latest, Author author) {
        NewEdition next = new NewEdition(editions.begin(clock.instant()), author);
        next.withdraw(remedy, Optional.of(latest));
        next.finish(outbox);
    }

    private void discard(Revision draft, Author author) {
        Revision.of(draft.content(), draft.number + 1, Revision.State.WITHDRAWN, draft.version, author, clock.instant())
                .persist();
    }
}
