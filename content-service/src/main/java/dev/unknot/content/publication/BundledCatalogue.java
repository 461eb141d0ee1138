package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.remedy.PublishedRemedies;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * The catalogue bundled with this service. It is imported before the first request. A catalogue with faults stops the
 * start.
 */
@ApplicationScoped
public class BundledCatalogue {

    private static final String FILE = "/catalogue.yaml";

    private final ImportRelease importRelease;
    private final PublishedRemedies publishedRemedies;

    BundledCatalogue(ImportRelease importRelease, PublishedRemedies publishedRemedies) {
        this.importRelease = importRelease;
        this.publishedRemedies = publishedRemedies;
    }

    public static Catalogue read() {
        try (InputStream in = BundledCatalogue.class.getResourceAsStream(FILE)) {
            InputStream file = Objects.requireNonNull(in, FILE + " is not on the class path");
            return CatalogueReader.released().read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    void onStart(@Observes StartupEvent start) throws SQLException {
        Catalogue catalogue = read();
        Optional<Changes> changes = importRelease.run(catalogue);
        // Fill the index before the first request even if nothing changed.
        publishedRemedies.refresh();
        Log.infof(
                "This release contains %d remedies: %s",
                catalogue.remedies().size(),
                changes.map(counts -> counts.published() + " published, " + counts.withdrawn() + " withdrawn, "
                                + counts.unchanged() + " unchanged")
                        .orElse("imported at an earlier start"));
    }
}
