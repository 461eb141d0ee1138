package dev.unknot.triage.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemedyListenerIT extends ServiceTest {

    @Inject
    Remedies remedies;

    private List<Integer> versions(String slug) {
        return remedies.offered().stream()
                .filter(remedy -> remedy.slug().equals(slug))
                .map(RemedyPublished::version)
                .toList();
    }

    private static RemedyPublished published(int version) {
        return RemedyFixture.remedy("toe-tap", version, "exercise", Optional.empty());
    }

    @Test
    void keepsARemedyAsItWasPublished() {
        RemedyPublished remedy = RemedyFixture.ranked("heel-tap", "exercise", Part.RELIEF, 2);
        remedies.put(remedy);

        assertThat(remedies.offered()).contains(remedy);
    }

    @Test
    void onlyTheNewestVersionCountsInAnyOrder() {
        remedies.put(published(2));
        remedies.put(published(1));
        assertThat(versions("toe-tap")).containsExactly(2);

        remedies.remove(new RemedyWithdrawn("toe-tap", 2));
        remedies.put(published(2));
        assertThat(versions("toe-tap")).isEmpty();

        remedies.put(published(3));
        assertThat(versions("toe-tap")).containsExactly(3);
    }
}
