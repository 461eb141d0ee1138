package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.caching.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Saves an editor's draft. The published remedy does not change. */
@ApplicationScoped
public class SaveDraft {

    private final Editions editions;
    private final Clock clock;

    SaveDraft(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** The saved draft, or the latest revision if it has the same content. */
    @Transactional
    public Revision run(RemedyContent content, Precondition precondition, Author author) {
        var edition = editions.lock();
        Optional<Revision> latest = Revision.latest(content.slug());
        precondition.check(latest.map(each -> Set.of(each.tag())).orElse(Set.of()));
        return latest.filter(each ->
                        each.state != Revision.State.WITHDRAWN && each.content().equals(content))
                .orElseGet(() -> {
                    SourceConsistency.check(content, edition.index());
                    VariantConsistency.check(content, edition.index());
                    ReviewConsistency.check(content, edition.index());
                    return save(content, latest, author);
                });
    }

    private Revision save(RemedyContent content, Optional<Revision> latest, Author author) {
        Revision draft = Revision.of(
                content,
                latest.map(each -> each.number).orElse(0) + 1,
                Revision.State.DRAFT,
                latest.map(each -> each.version).orElse(0),
                author,
                clock.instant());
        draft.persist();
        return draft;
    }
}
