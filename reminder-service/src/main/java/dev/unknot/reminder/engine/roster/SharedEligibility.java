package dev.unknot.reminder.engine.roster;

import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;

/** What there is to offer to everybody of one need; changes with the remedies, for all of them at once. */
public final class SharedEligibility {

    private final RemedyNeed need;
    private volatile EligibleRemedies offer;

    public SharedEligibility(RemedyNeed need, EligibleRemediesByNeed offers) {
        this.need = need;
        this.offer = offers.of(need);
    }

    /** As the remedies are now. */
    public EligibleRemedies now() {
        return offer;
    }

    void renew(EligibleRemediesByNeed offers) {
        offer = offers.of(need);
    }
}
