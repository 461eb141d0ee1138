package dev.unknot.reminder.plan.wording;

import dev.unknot.reminder.plan.remedy.Remedies;
import dev.unknot.reminder.plan.remedy.RemedySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The offers out of what is published now. */
@ApplicationScoped
public class CurrentEligibleRemedies {

    private final Remedies remedies;
    private final AtomicReference<EligibleRemediesByNeed> last =
            new AtomicReference<>(new EligibleRemediesByNeed(-1, List.of()));

    CurrentEligibleRemedies(Remedies remedies) {
        this.remedies = remedies;
    }

    /** Asks the database for one row; ask once for a batch of people. */
    public EligibleRemediesByNeed get() {
        RemedySnapshot shelf = remedies.shelf();
        return last.updateAndGet(kept -> kept.edition() == shelf.edition()
                ? kept
                : new EligibleRemediesByNeed(shelf.edition(), shelf.remedies()));
    }
}
