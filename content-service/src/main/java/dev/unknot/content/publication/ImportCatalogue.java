package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.content.remedy.Remedy;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.outbox.Outbox;
import dev.unknot.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the published remedies those of a catalogue. What reads as before is left alone and not announced again. */
@ApplicationScoped
public class ImportCatalogue {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long LOCK = 7_163_001L;

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;
    private final PublishedRemedies publishedRemedies;

    ImportCatalogue(EntityManager entities, Outbox outbox, Clock clock, PublishedRemedies publishedRemedies) {
        this.publishedRemedies = publishedRemedies;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many remedies an import announced. */
    public record Changes(int published, int withdrawn) {}

    @Transactional
    public Changes run(Catalogue catalogue) {
        waitForOtherReplicas();
        Map<String, Remedy> known = new HashMap<>();
        Remedy.<Remedy>listAll().forEach(remedy -> known.put(remedy.slug, remedy));
        List<EventData> published = publish(catalogue, known);
        List<EventData> withdrawn = withdrawAllBut(catalogue, known);
        outbox.publishAll(Stream.concat(published.stream(), withdrawn.stream())
                .map(event -> new Outgoing(UUID.randomUUID(), event))
                .toList());
        entities.flush();
        publishedRemedies.reload();
        return new Changes(published.size(), withdrawn.size());
    }

    // Held to the end of the transaction: of two replicas that start at once, the second finds the work done.
    private void waitForOtherReplicas() {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private List<EventData> publish(Catalogue catalogue, Map<String, Remedy> known) {
        List<EventData> events = new ArrayList<>();
        for (RemedyContent content : catalogue.remedies()) {
            Remedy remedy = known.getOrDefault(content.slug(), new Remedy());
            if (!remedy.reads(content)) {
                remedy.publish(content, clock.instant());
                remedy.persist();
                events.add(Announcement.of(remedy.version, content));
            }
        }
        return events;
    }

    private List<EventData> withdrawAllBut(Catalogue catalogue, Map<String, Remedy> known) {
        List<EventData> events = new ArrayList<>();
        for (Remedy remedy : known.values()) {
            if (remedy.state == Remedy.State.PUBLISHED
                    && catalogue.remedy(remedy.slug).isEmpty()) {
                remedy.withdraw(clock.instant());
                events.add(new RemedyWithdrawn(remedy.slug, remedy.version));
            }
        }
        return events;
    }
}
