package dev.unknot.reminder.wording;

import dev.unknot.reminder.remedy.Remedies;
import dev.unknot.reminder.remedy.Shelf;
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
