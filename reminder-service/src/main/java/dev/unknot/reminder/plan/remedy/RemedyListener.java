package dev.unknot.reminder.plan.remedy;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.reminder.intake.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy; an older version never overwrites a newer one. */
@ApplicationScoped
public class RemedyListener {

    private final Intake intake;
    private final Remedies remedies;

    RemedyListener(Intake intake, Remedies remedies) {
        this.intake = intake;
        this.remedies = remedies;
    }

    @Incoming("remedies")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::apply);
    }

    private void apply(Event<?> event) {
        if (event.data() instanceof RemedyPublished published) {
            Remedy remedy = copy(published.slug());
            if (published.version() > remedy.version) {
                remedy.become(published);
                changed();
            }
        } else if (event.data() instanceof RemedyWithdrawn withdrawn) {
            Remedy remedy = copy(withdrawn.slug());
            if (withdrawn.version() >= remedy.version) {
                remedy.version = withdrawn.version();
                remedy.withdrawn = true;
                changed();
            }
        }
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
