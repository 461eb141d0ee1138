package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.Remedy;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Collects what one transaction publishes and withdraws: the rows, their history and the events. */
final class NewEdition {

    private final long number;
    private final Author author;
    private final Instant now;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Outgoing> events = new ArrayList<>();

    NewEdition(Editions.Next next, Author author) {
        this.number = next.number();
        this.author = author;
        this.now = next.at();
    }

    Revision publish(RemedyContent content, Optional<Remedy> before, Optional<Revision> latest) {
        Remedy remedy = before.orElseGet(Remedy::new);
        remedy.publish(content, number, now);
        remedy.persist();
        announce(PublicationEvent.of(remedy.version, content));
        return record(content, Revision.State.PUBLISHED, remedy.version, latest);
    }

    /** The history continues with the latest revision, even if that is a draft that was never published. */
    Revision withdraw(Remedy remedy, Optional<Revision> latest) {
        remedy.withdraw(number, now);
        announce(new RemedyWithdrawn(remedy.slug, remedy.version));
        RemedyContent content = latest.map(Revision::content).orElseGet(remedy::content);
        return record(content, Revision.State.WITHDRAWN, remedy.version, latest);
    }

    /** Writes the history and the events, each as one batch. */
    void finish(Outbox outbox) {
        revisions.forEach(revision -> revision.persist());
        outbox.publishAll(events);
    }

    private void announce(EventData data) {
        events.add(new Outgoing(UUID.randomUUID(), data));
    }

    private Revision record(RemedyContent content, Revision.State state, int version, Optional<Revision> latest) {
        Revision revision =
                Revision.of(content, latest.map(each -> each.number).orElse(0) + 1, state, version, author, now);
        revisions.add(revision);
        return revision;
    }
}
