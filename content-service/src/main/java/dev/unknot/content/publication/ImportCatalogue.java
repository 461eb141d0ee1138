package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.PublishedRemedies.Edition;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.caching.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Replaces all published remedies by those of a catalogue, in one transaction. */
@ApplicationScoped
public class ImportCatalogue {

    private final Editions editions;
    private final ReplaceRemedies replacement;

    ImportCatalogue(Editions editions, ReplaceRemedies replacement) {
        this.editions = editions;
        this.replacement = replacement;
    }

    /** Requires a precondition unless the catalogue is empty. */
    @Transactional
    public Changes run(Catalogue catalogue, Precondition precondition, Author author) {
        Edition edition = editions.lock();
        check(precondition, edition);
        return replacement.run(catalogue.remedies(), edition.index(), Revision.latestBySlug(), slug -> true, author);
    }

    static void check(Precondition precondition, Edition edition) {
        if (!edition.index().remedies().isEmpty()) {
            precondition.requireGiven();
        }
        precondition.check(tags(edition));
    }

    private static Set<String> tags(Edition edition) {
        return edition.index().remedies().isEmpty()
                ? Set.of()
                : Set.of(CatalogueFormat.YAML.tag(edition), CatalogueFormat.JSON.tag(edition));
    }
}
