package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.PublishedRemedies.Edition;
import dev.unknot.content.revision.Author;
import dev.unknot.http.caching.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Replaces the catalogue for an editor: what would be published waits until another editor sends the same. */
@ApplicationScoped
public class ImportAsEditor {

    private final Editions editions;
    private final ImportCatalogue importCatalogue;
    private final Clock clock;
    private final EditorConfig config;

    ImportAsEditor(Editions editions, ImportCatalogue importCatalogue, Clock clock, EditorConfig config) {
        this.editions = editions;
        this.importCatalogue = importCatalogue;
        this.clock = clock;
        this.config = config;
    }

    /**
     * The changes made, or those that wait.
     *
     * @param waits whether nothing was changed yet
     */
    public record Outcome(Changes changes, boolean waits) {}

    @Transactional
    public Outcome run(Catalogue catalogue, Precondition precondition, Author author) {
        Edition edition = editions.lock();
        Changes changes = ReplaceRemedies.preview(catalogue.remedies(), edition.index());
        if (config.second() && changes.published() > 0) {
            ImportCatalogue.check(precondition, edition);
            String hash = CatalogueHash.of(catalogue);
            if (!CatalogueProposal.isOfAnother(hash, edition.number(), author)) {
                CatalogueProposal.remember(hash, edition.number(), author, clock.instant());
                return new Outcome(changes, true);
            }
        }
        return new Outcome(importCatalogue.run(catalogue, precondition, author), false);
    }
}
