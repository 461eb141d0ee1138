package dev.unknot.reminder.plan.wording;

import dev.unknot.reminder.plan.remedy.Remedies;
import dev.unknot.reminder.plan.remedy.RemedySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The eligible remedies out of those that are published now. */
@ApplicationScoped
public class CurrentEligibleRemedies {

    private final Remedies remedies;
    private final AtomicReference<EligibleRemediesByNeed> last =
            new AtomicReference<>(new EligibleRemediesByNeed(-1, List.of()));

    CurrentEligibleRemedies(Remedies remedies) {
        this.remedies = remedies;
    }

    /** Worked out anew, and shared with nobody: nothing of it is kept. */
    public EligibleRemediesByNeed apart() {
        RemedySnapshot snapshot = remedies.snapshot();
        return new EligibleRemediesByNeed(snapshot.edition(), snapshot.remedies());
    }

    /** Reads one row; call it once for a batch of people. */
    public EligibleRemediesByNeed get() {
        RemedySnapshot snapshot = remedies.snapshot();
        return last.updateAndGet(kept -> kept.edition() == snapshot.edition()
                ? kept
                : new EligibleRemediesByNeed(snapshot.edition(), snapshot.remedies()));
    }
}
