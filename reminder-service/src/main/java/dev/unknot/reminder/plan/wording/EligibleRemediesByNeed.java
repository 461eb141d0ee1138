package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Eligible remedies by need, out of one edition of the catalogue; each is worked out when it is first needed. */
public final class EligibleRemediesByNeed {

    private final long edition;
    private final Map<String, RemedyPublished> published = new TreeMap<>();
    private final Map<RemedyNeed, EligibleRemedies> known = new ConcurrentHashMap<>();

    public EligibleRemediesByNeed(long edition, List<RemedyPublished> remedies) {
        this.edition = edition;
        remedies.forEach(remedy -> published.put(remedy.slug(), remedy));
    }

    /** Results of another edition are out of date. */
    public long edition() {
        return edition;
    }

    /** The same object for the same need. */
    public EligibleRemedies of(RemedyNeed need) {
        // First without a lock, as nearly every need is known.
        EligibleRemedies found = known.get(need);
        return found == null ? known.computeIfAbsent(need, missing -> new EligibleRemedies(missing, published)) : found;
    }
}
