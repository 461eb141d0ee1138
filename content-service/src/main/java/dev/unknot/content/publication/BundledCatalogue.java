package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.contracts.Vocabulary;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The catalogue that ships with this service. It is imported before the first request; a bad one stops the start. */
@ApplicationScoped
public class BundledCatalogue {

    private static final String FILE = "/catalogue.yaml";

    private final ImportCatalogue importCatalogue;

    BundledCatalogue(ImportCatalogue importCatalogue) {
        this.importCatalogue = importCatalogue;
    }

    public static Catalogue read() {
        try (InputStream in = BundledCatalogue.class.getResourceAsStream(FILE)) {
            InputStream file = Objects.requireNonNull(in, FILE + " is not on the class path");
            return new CatalogueReader(Vocabulary.released())
                    .read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    void onStart(@Observes StartupEvent start) {
        Catalogue catalogue = read();
        ImportCatalogue.Changes changes = importCatalogue.run(catalogue);
        Log.infof(
                "The catalogue holds %d remedies; %d were published and %d withdrawn",
                catalogue.remedies().size(), changes.published(), changes.withdrawn());
    }
}
