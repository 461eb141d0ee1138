package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The offers out of one edition of the shelf, each worked out when it is first asked for. */
public final class EligibleRemediesByNeed {

    private final long edition;
    private final Map<String, RemedyPublished> published = new TreeMap<>();
    private final Map<RemedyNeed, EligibleRemedies> known = new ConcurrentHashMap<>();

    public EligibleRemediesByNeed(long edition, List<RemedyPublished> remedies) {
        this.edition = edition;
        remedies.forEach(remedy -> published.put(remedy.slug(), remedy));
    }

    /** Another edition means that offers kept from this one are no longer good. */
    public long edition() {
        return edition;
    }

    /** The same object for the same need. */
    public EligibleRemedies of(RemedyNeed need) {
        // Asked without a lock first: nearly every need is known.
        EligibleRemedies offer = known.get(need);
        return offer == null ? known.computeIfAbsent(need, missing -> new EligibleRemedies(missing, published)) : offer;
    }
}
