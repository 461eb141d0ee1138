package dev.unknot.reminder.engine.roster;

import dev.unknot.reminder.plan.prescription.Need;
import dev.unknot.reminder.plan.wording.Offer;
import dev.unknot.reminder.plan.wording.Offers;

/** What there is to offer to everybody of one need; changes with the remedies, for all of them at once. */
public final class Offering {

    private final Need need;
    private volatile Offer offer;

    public Offering(Need need, Offers offers) {
        this.need = need;
        this.offer = offers.of(need);
    }

    /** As the remedies are now. */
    public Offer now() {
        return offer;
    }

    void renew(Offers offers) {
        offer = offers.of(need);
    }
}
