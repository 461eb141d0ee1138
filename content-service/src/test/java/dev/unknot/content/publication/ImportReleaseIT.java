package dev.unknot.content.publication;

import static dev.unknot.content.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.caching.Precondition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportReleaseIT {

    private static final Catalogue BUNDLED = BundledCatalogue.read();
    private static final Author EDITOR = Author.editor("editor");

    @Inject
    ImportRelease importRelease;

    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    PublishedRemedies publishedRemedies;

    @AfterEach
    void restoreTheBundledCatalogue() {
        editorsBring(BUNDLED);
    }

    @Test
    void importsAReleaseOnceAndAnOlderOneNotAgain() {
        RemedyContent shorter = CatalogueFixture.lasting("standing-hip-opener", 9);
        Catalogue newer = CatalogueFixture.bundledWith(shorter);

        assertThat(importRelease.run(BUNDLED)).isEmpty();
        assertThat(importRelease.run(newer))
                .hasValueSatisfying(changes -> assertThat(changes.published()).isEqualTo(1));
        assertThat(latest("standing-hip-opener").author).isEqualTo("release");

        // A replica of the older release restarts beside it.
        assertThat(importRelease.run(BUNDLED)).isEmpty();
        assertThat(importRelease.run(newer)).isEmpty();
        get("/remedies/standing-hip-opener").body("minutes", is(9));
    }

    @Test
    void keepsWhatAnEditorChangedOrWithdrew() {
        Catalogue editors = new Catalogue(
                CatalogueFixture.bundledWith(CatalogueFixture.lasting("shoulder-rolls", 11)).remedies().stream()
                        .filter(remedy -> !remedy.slug().equals("heel-raises"))
                        .toList());
        editorsBring(editors);

        Changes changes = importRelease
                .run(CatalogueFixture.bundledWith(CatalogueFixture.lasting("seated-knee-hug", 12)))
                .orElseThrow();

        assertThat(changes.published()).isEqualTo(1);
        assertThat(changes.withdrawn()).isZero();
        get("/remedies/shoulder-rolls").body("minutes", is(11));
        get("/remedies/heel-raises").statusCode(404);
        get("/remedies/seated-knee-hug").body("minutes", is(12));
    }

    @Test
    void withdrawsRemediesThatANewReleaseDropsUnlessEdited() {
        editorsBring(CatalogueFixture.bundledWith(CatalogueFixture.lasting("press-and-release", 13)));
        Catalogue smaller = new Catalogue(BUNDLED.remedies().stream()
                .filter(remedy ->
                        !List.of("press-and-release", "slow-neck-turns").contains(remedy.slug()))
                .toList());

        assertThat(importRelease.run(smaller))
                .hasValueSatisfying(changes -> assertThat(changes.withdrawn()).isEqualTo(1));

        get("/remedies/press-and-release").body("minutes", is(13));
        get("/remedies/slow-neck-turns").statusCode(404);
    }

    @Test
    void keepsAnEditorsDescriptionOfASource() {
        Source source = BUNDLED.sources().get("microbreaks-2022");
        Source reread = new Source(source.key(), source.title(), source.url(), LocalDate.of(2027, 2, 3), source.seed());
        editorsBring(new Catalogue(BUNDLED.remedies().stream()
                .map(each -> each.withSources(each.sources().stream()
                        .map(old -> old.key().equals(source.key()) ? reread : old)
                        .toList()))
                .toList()));

        importRelease.run(CatalogueFixture.bundledWith(CatalogueFixture.lasting("calf-wall-stretch", 14)));

        Catalogue published = new Catalogue(publishedRemedies.index().remedies().stream()
                .map(each -> each.content())
                .toList());
        assertThat(published.sources()).containsEntry(source.key(), reread);
    }

    private void editorsBring(Catalogue catalogue) {
        String tag = CatalogueFormat.JSON.tag(publishedRemedies.edition());
        importCatalogue.run(catalogue, Precondition.match(Optional.of(tag)), EDITOR);
    }

    private static Revision latest(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Revision.latest(slug).orElseThrow());
    }
}
