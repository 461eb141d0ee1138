package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;

/** Catalogues that differ from the bundled one in one remedy. */
final class CatalogueFixture {

    private static final Catalogue BUNDLED = BundledCatalogue.read();

    private CatalogueFixture() {}

    static Catalogue bundledWithout(String slug) {
        return new Catalogue(BUNDLED.remedies().stream()
                .filter(remedy -> !remedy.slug().equals(slug))
                .toList());
    }

    static Catalogue bundledWith(RemedyContent changed) {
        return new Catalogue(BUNDLED.remedies().stream()
                .map(remedy -> remedy.slug().equals(changed.slug()) ? changed : remedy)
                .toList());
    }

    /** The bundled remedy with another duration. */
    static RemedyContent lasting(String slug, int minutes) {
        RemedyContent was = BUNDLED.remedy(slug).orElseThrow();
        return new RemedyContent(
                was.slug(),
                was.kind(),
                was.areas(),
                was.causes(),
                was.conditions(),
                was.tools(),
                was.atDesk(),
                was.unseen(),
                was.officeClothes(),
                minutes,
                was.evidence(),
                was.steps(),
                was.block(),
                was.warn(),
                was.sources(),
                was.limits(),
                was.ranking(),
                was.drawing(),
                was.harder(),
                was.review(),
                was.licence(),
                was.texts());
    }
}
