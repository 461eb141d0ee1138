package dev.unknot.reminder.engine.roster;

import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;

/** The eligible remedies of everybody with one need; they change for all of them at once. */
public final class SharedEligibility {

    private final RemedyNeed need;
    private volatile EligibleRemedies eligible;

    public SharedEligibility(RemedyNeed need, EligibleRemediesByNeed remedies) {
        this.need = need;
        this.eligible = remedies.of(need);
    }

    /** Out of the remedies that are published now. */
    public EligibleRemedies now() {
        return eligible;
    }

    void refresh(EligibleRemediesByNeed remedies) {
        eligible = remedies.of(need);
    }
}
