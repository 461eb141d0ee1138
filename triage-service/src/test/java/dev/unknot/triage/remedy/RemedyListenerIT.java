package dev.unknot.triage.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemedyListenerIT extends ServiceTest {

    @Inject
    Remedies remedies;

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
                Map.of("en", new RemedyPublished.Text("Tap " + version, "Eases it.", List.of("Tap."))));
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
