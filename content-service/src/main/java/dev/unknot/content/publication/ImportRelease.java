package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.PublishedRemedies.Edition;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Imports the bundled catalogue once: an older replica that starts beside a newer one finds its own catalogue already
 * imported and changes nothing. Remedies that an editor drafted, changed or withdrew are not touched.
 */
@ApplicationScoped
public class ImportRelease {

    private static final String REMEMBER = """
            INSERT INTO imported_release (content_hash, imported_at)
            VALUES (:hash, :now)
            ON CONFLICT DO NOTHING
            """;

    private final Editions editions;
    private final ReplaceRemedies replacement;
    private final EntityManager entities;
    private final Clock clock;

    ImportRelease(Editions editions, ReplaceRemedies replacement, EntityManager entities, Clock clock) {
        this.editions = editions;
        this.replacement = replacement;
        this.entities = entities;
        this.clock = clock;
    }

    /** The changes; empty if this catalogue was imported before. */
    @Transactional
    public Optional<Changes> run(Catalogue catalogue) {
        Edition edition = editions.lock();
        if (!isNew(catalogue)) {
            return Optional.empty();
        }
        Map<String, Revision> latest = Revision.latestBySlug();
        Predicate<String> notAnEditors = slug -> !latest.containsKey(slug) || latest.get(slug).fromRelease;
        List<RemedyContent> target = withEditorsSources(catalogue, edition.index(), notAnEditors);
        return Optional.of(replacement.run(target, edition.index(), latest, notAnEditors, Author.RELEASE));
    }

    private boolean isNew(Catalogue catalogue) {
        return entities.createNativeQuery(REMEMBER)
                        .setParameter("hash", CatalogueHash.of(catalogue))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** If an editor's remedy and the release describe the same source differently, the editor's description is used. */
    private static List<RemedyContent> withEditorsSources(
            Catalogue catalogue, RemedyIndex index, Predicate<String> notAnEditors) {
        Map<String, Source> editors = new HashMap<>();
        index.remedies().stream()
                .filter(remedy -> !notAnEditors.test(remedy.slug()))
                .flatMap(remedy -> remedy.content().sources().stream())
                .forEach(source -> editors.put(source.key(), source));
        return catalogue.remedies().stream()
                .map(remedy -> remedy.withSources(remedy.sources().stream()
                        .map(source -> editors.getOrDefault(source.key(), source))
                        .toList()))
                .toList();
    }
}
