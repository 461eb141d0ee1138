package dev.unknot.content.publication;

import dev.unknot.content.remedy.Editions;
import dev.unknot.content.revision.Approval;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.caching.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Records that another editor approves the latest draft. */
@ApplicationScoped
public class ApproveDraft {

    private final Editions editions;
    private final Clock clock;

    ApproveDraft(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** The approved draft. An approval that was given before is kept as it is. */
    @Transactional
    public Revision run(String slug, Precondition precondition, Author author) {
        editions.lock();
        Revision latest = Revision.latest(slug).orElseThrow(Refusal::unknown);
        precondition.check(Set.of(latest.tag()));
        if (latest.state != Revision.State.DRAFT) {
            throw Refusal.conflict("There is no draft to approve: " + slug + " is " + latest.state.key() + ".");
        }
        if (latest.author.equals(author.name())) {
            throw Refusal.conflict("You wrote this draft. Another editor must approve it.");
        }
        SafetyCheck.require(latest.content());
        if (!Approval.approvers(latest).contains(author.name())) {
            Approval.of(latest, author, clock.instant()).persist();
        }
        return latest;
    }
}
