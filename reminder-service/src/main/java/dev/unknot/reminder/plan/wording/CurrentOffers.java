package dev.unknot.reminder.plan.wording;

import dev.unknot.reminder.plan.remedy.Remedies;
import dev.unknot.reminder.plan.remedy.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The offers out of what is published now. */
@ApplicationScoped
public class CurrentOffers {

    private final Remedies remedies;
    private final AtomicReference<Offers> last = new AtomicReference<>(new Offers(-1, List.of()));

    CurrentOffers(Remedies remedies) {
        this.remedies = remedies;
    }

    /** Asks the database for one row; ask once for a batch of people. */
    public Offers get() {
        Shelf shelf = remedies.shelf();
        return last.updateAndGet(
                kept -> kept.edition() == shelf.edition() ? kept : new Offers(shelf.edition(), shelf.remedies()));
    }
}
