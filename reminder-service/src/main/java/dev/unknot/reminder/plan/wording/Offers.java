package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.Need;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The offers out of one edition of the shelf, each worked out when it is first asked for. */
public final class Offers {

    private final long edition;
    private final Map<String, RemedyPublished> published = new TreeMap<>();
    private final Map<Need, Offer> known = new ConcurrentHashMap<>();

    public Offers(long edition, List<RemedyPublished> remedies) {
        this.edition = edition;
        remedies.forEach(remedy -> published.put(remedy.slug(), remedy));
    }

    /** Another edition means that offers kept from this one are no longer good. */
    public long edition() {
        return edition;
    }

    /** The same object for the same need. */
    public Offer of(Need need) {
        // Asked without a lock first: nearly every need is known.
        Offer offer = known.get(need);
        return offer == null ? known.computeIfAbsent(need, missing -> new Offer(missing, published)) : offer;
    }
}
