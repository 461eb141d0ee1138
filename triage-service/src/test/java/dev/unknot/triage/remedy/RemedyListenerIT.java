package dev.unknot.triage.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.triage.assessment.ServiceTest;
import dev.unknot.triage.language.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemedyListenerIT extends ServiceTest {

    @Inject
    Remedies remedies;

    @Inject
    EntityManager database;

    private List<String> titles() {
        return remedies.offered().stream()
                .filter(offer -> offer.slug().equals("toe-tap"))
                .map(OfferedRemedy::title)
                .toList();
    }

    private static RemedyPublished published(int version) {
        return new RemedyPublished(
                "toe-tap",
                version,
                "exercise",
                List.of("toe"),
                List.of(),
                1,
                true,
                List.of(),
                List.of(),
                Map.of("en", text("Tap " + version)),
                Optional.empty());
    }

    @Test
    void keepsTheTitleInEveryLanguage() {
        remedies.put(new RemedyPublished(
                "heel-tap",
                1,
                "exercise",
                List.of("toe"),
                List.of(),
                1,
                true,
                List.of(),
                List.of(),
                Map.of("en", text("Tap the heel"), "de", text("Mit der Ferse tippen")),
                Optional.empty()));

        OfferedRemedy offer = remedies.offered().stream()
                .filter(each -> each.slug().equals("heel-tap"))
                .findFirst()
                .orElseThrow();
        assertThat(offer.view(Language.GERMAN).title()).isEqualTo("Mit der Ferse tippen");
        assertThat(offer.view(Language.ENGLISH).title()).isEqualTo("Tap the heel");
        assertThat(offer.view(Language.SPANISH).title()).isEqualTo("Tap the heel");
    }

    @Test
    void readsWhatWasKeptInEnglishOnly() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                INSERT INTO remedy (slug, version, offer) VALUES ('old-tap', 1, CAST(?1 AS jsonb))
                                """)
                        .setParameter(
                                1,
                                "{\"slug\": \"old-tap\", \"title\": \"Tap\", \"kind\": \"exercise\", \"areas\": [\"toe\"],"
                                        + " \"causes\": [], \"blockedBy\": []}")
                        .executeUpdate());

        assertThat(remedies.offered())
                .filteredOn(offer -> offer.slug().equals("old-tap"))
                .extracting(offer -> offer.view(Language.GERMAN).title())
                .containsExactly("Tap");
    }

    private static RemedyPublished.Text text(String title) {
        return new RemedyPublished.Text(title, "Eases it.", List.of("Tap."), Optional.empty());
    }

    @Test
    void onlyTheNewestVersionCountsInAnyOrder() {
        remedies.put(published(2));
        remedies.put(published(1));
        assertThat(titles()).containsExactly("Tap 2");

        remedies.remove(new RemedyWithdrawn("toe-tap", 2));
        remedies.put(published(2));
        assertThat(titles()).isEmpty();

        remedies.put(published(3));
        assertThat(titles()).containsExactly("Tap 3");
    }
}
