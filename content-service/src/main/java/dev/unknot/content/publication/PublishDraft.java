package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.Remedy;
import dev.unknot.content.revision.Approval;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.caching.Precondition;
import dev.unknot.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Publishes the latest draft, once another editor than its author has looked at it, and announces it. */
@ApplicationScoped
public class PublishDraft {

    private final Editions editions;
    private final Outbox outbox;
    private final Clock clock;
    private final EditorConfig config;

    PublishDraft(Editions editions, Outbox outbox, Clock clock, EditorConfig config) {
        this.editions = editions;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    public Revision run(String slug, Precondition precondition, Author author) {
        var edition = editions.lock();
        Revision latest = Revision.latest(slug).orElseThrow(Refusal::unknown);
        precondition.check(Set.of(latest.tag()));
        if (latest.state != Revision.State.DRAFT) {
            throw Refusal.conflict("There is no draft to publish: " + slug + " is " + latest.state.key()
                    + ". Save a draft with PUT /remedies/" + slug + " first.");
        }
        if (config.second() && !isSeenByAnother(latest, author)) {
            throw Refusal.conflict("You wrote this draft. Another editor must approve it with POST /remedies/" + slug
                    + "/approval, or publish it.");
        }
        RemedyContent draft = latest.content();
        SafetyCheck.require(draft);
        SourceConsistency.check(draft, edition.index());
        NewEdition next = new NewEdition(editions.begin(clock.instant()), author);
        Revision published = next.publish(draft, Remedy.bySlug(slug), Optional.of(latest));
        next.finish(outbox);
        return published;
    }

    private static boolean isSeenByAnother(Revision draft, Author publisher) {
        return !draft.author.equals(publisher.name())
                || !Approval.approvers(draft).isEmpty();
    }
}
