package dev.unknot.content.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.contracts.Vocabulary;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewViewTest {

    private static final String REVIEWED = """
            {"kind": "stretch", "areas": ["neck"], "causes": ["sitting-still"], "conditions": ["knot"], "tools": [],
             "atDesk": true, "unseen": true, "officeClothes": true, "minutes": 2, "evidence": "weak", "steps": [{}],
             "block": [], "warn": [],
             "sources": [{"key": "leaflet", "title": "A leaflet", "readOn": "2026-11-21"}],
             "review": {"reviewer": "A physiotherapist", "reviewedOn": "2026-12-01"},
             "texts": {"en": {"title": "x", "summary": "x", "steps": ["x"]}}}
            """;

    @ParameterizedTest
    @CsvSource({"en, Nobody yet", "de, Noch niemand", "de-AT, Noch niemand", "es, Todavía nadie", "fr, Nobody yet"})
    void saysInTheReadersLanguageThatNobodyHasReviewedIt(String language, String words) {
        RemedyContent unreviewed = BundledCatalogue.read().remedies().get(0);

        ReviewView view = ReviewView.of(unreviewed, language);

        assertThat(view.reviewed()).isFalse();
        assertThat(view.reviewer()).isEqualTo(words);
        assertThat(view.reviewedOn()).isEmpty();
    }

    @Test
    void namesTheReviewer() {
        RemedyContent reviewed = CatalogueReader.ofForm(Vocabulary.released()).readRemedy("reviewed", REVIEWED);

        ReviewView view = ReviewView.of(reviewed, "de");

        assertThat(view.reviewed()).isTrue();
        assertThat(view.reviewer()).isEqualTo("A physiotherapist");
        assertThat(view.reviewedOn()).contains(LocalDate.of(2026, 12, 1));
    }
}
