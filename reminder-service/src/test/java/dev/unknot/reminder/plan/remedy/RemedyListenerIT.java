package dev.unknot.reminder.plan.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemedyListenerIT extends ServiceTest {

    private final String slug = "r-" + UUID.randomUUID();

    @Test
    void anOlderVersionNeverOverwritesANewerOne() {
        hear(published(3, 7));
        hear(published(2, 9));

        assertThat(stored()).containsExactly("3 7 f");
    }

    @Test
    void aWithdrawnRemedyStaysAwayUntilANewVersion() {
        hear(published(2, 7));
        hear(new RemedyWithdrawn(slug, 3));
        hear(published(2, 7));
        assertThat(stored()).containsExactly("3 7 t");

        hear(published(4, 8));
        assertThat(stored()).containsExactly("4 8 f");
    }

    @Test
    void aWithdrawalThatComesFirstHolds() {
        hear(new RemedyWithdrawn(slug, 3));
        hear(published(2, 7));
        assertThat(strings("SELECT withdrawn FROM remedy WHERE slug = '" + slug + "'"))
                .containsExactly("t");

        hear(published(4, 7));
        hear(new RemedyWithdrawn(slug, 3));
        assertThat(stored()).containsExactly("4 7 f");
    }

    private List<String> stored() {
        return strings("SELECT version || ' ' || minutes || ' ' || left(withdrawn::text, 1) FROM remedy WHERE slug = '"
                + slug + "'");
    }

    private void hear(EventData data) {
        String event = KAFKA.send(data).id();
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + event + "'") == 1);
    }

    /** For an area that no other test uses. */
    private RemedyPublished published(int version, int minutes) {
        return new RemedyPublished(
                slug,
                version,
                "stretch",
                List.of("wrist"),
                List.of(),
                minutes,
                true,
                List.of(),
                List.of(),
                Map.of(
                        "en",
                        new RemedyPublished.Text("Wrist", "Eases the wrist.", List.of("Slowly."), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }
}
