package dev.unknot.triage.result;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts a person's recent contacts about a complaint. It only adds a finding, so it never lowers a level.
 *
 * @param earlier the person's earlier reports, in any order
 */
public record RecentContacts(List<Contact> earlier) {

    static final String REPORTS = "reports-in-14-days";
    public static final Duration LATELY = Duration.ofDays(14);

    /**
     * Reports this close together count as one contact: somebody corrects an answer, or follows up a narrative with an
     * interview.
     */
    static final Duration ONE_CONTACT = Duration.ofHours(1);

    public record Contact(Instant at, Optional<String> area) {
        /** While one of the areas is unknown, it may be the same complaint. */
        boolean concerns(Optional<String> place) {
            return area.isEmpty() || place.isEmpty() || area.equals(place);
        }
    }

    public RecentContacts {
        earlier = List.copyOf(earlier);
    }

    /** The facts with the number of contacts in the last two weeks, including this one. */
    public Facts in(Protocol protocol, Facts facts, Instant now) {
        if (!protocol.findings().containsKey(REPORTS)) {
            return facts;
        }
        return facts.with(
                REPORTS,
                Math.max(contacts(facts.area(), now), facts.number(REPORTS).orElse(0)));
    }

    private int contacts(Optional<String> area, Instant now) {
        List<Instant> newestFirst = earlier.stream()
                .filter(contact -> contact.concerns(area))
                .map(Contact::at)
                .filter(at -> at.isAfter(now.minus(LATELY)) && !at.isAfter(now))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        int contacts = 1;
        Instant last = now;
        for (Instant at : newestFirst) {
            contacts += Duration.between(at, last).compareTo(ONE_CONTACT) >= 0 ? 1 : 0;
            last = at;
        }
        return contacts;
    }
}
