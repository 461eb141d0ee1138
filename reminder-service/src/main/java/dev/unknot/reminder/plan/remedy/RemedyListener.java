package dev.unknot.reminder.plan.remedy;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy; an older version never overwrites a newer one. */
@ApplicationScoped
public class RemedyListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;
    private final Remedies remedies;

    RemedyListener(EventConsumer consumer, Remedies remedies) {
        this.consumer = consumer;
        this.remedies = remedies;
        this.handlers = EventHandlers.of(Topics.REMEDIES)
                .on(RemedyPublished.class, event -> publish(event.data()))
                .on(RemedyWithdrawn.class, event -> withdraw(event.data()))
                .onTombstone(gone -> withdraw(gone.key()))
                .build();
    }

    @Incoming("remedies")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    private void publish(RemedyPublished published) {
        Remedy remedy = copy(published.slug());
        if (published.version() > remedy.version) {
            remedy.become(published);
            changed();
        }
    }

    private void withdraw(RemedyWithdrawn withdrawn) {
        Remedy remedy = copy(withdrawn.slug());
        if (withdrawn.version() >= remedy.version) {
            remedy.version = withdrawn.version();
            remedy.withdrawn = true;
            changed();
        }
    }

    /** Whatever its version is. */
    private void withdraw(String slug) {
        Remedy.<Remedy>findByIdOptional(slug).ifPresent(remedy -> {
            remedy.withdrawn = true;
            changed();
        });
    }

    private void changed() {
        Remedy.flush();
        remedies.changed();
    }

    private static Remedy copy(String slug) {
        return Remedy.<Remedy>findByIdOptional(slug).orElseGet(() -> {
            Remedy remedy = new Remedy();
            remedy.slug = slug;
            remedy.persist();
            return remedy;
        });
    }
}
