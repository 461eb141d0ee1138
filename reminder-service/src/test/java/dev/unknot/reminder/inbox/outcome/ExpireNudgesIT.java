package dev.unknot.reminder.inbox.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpireNudgesIT extends ServiceTest {

    @Inject
    ExpireNudgesJob job;

    private final String person = person();

    @Test
    void unseenNudgesExpireOnceAndThatIsPublished() {
        String nudge = answered();
        expireAfter(Duration.ofHours(23));
        assertThat(state(nudge)).containsExactly("due");

        expireAfter(Duration.ofHours(24));
        assertThat(state(nudge)).containsExactly("expired");
        await().untilAsserted(() -> assertThat(outcomes())
                .singleElement()
                .satisfies(event ->
                        assertThat(((NudgeExpired) event.data()).nudge()).hasToString(nudge)));
        assertThat(strings("SELECT state FROM slot WHERE nudge = '" + nudge + "'"))
                .as("caps and gaps go on counting it")
                .containsExactly("fired");
    }

    @Test
    void seenNudgesDoNotExpire() {
        String nudge = answered();
        post(nudge, "seen");
        expireAfter(Duration.ofDays(2));
        assertThat(state(nudge)).containsExactly("seen");
    }

    @Test
    void thePersonMayStillHaveDoneIt() {
        String nudge = answered();
        expireAfter(Duration.ofDays(2));
        post(nudge, "done");
        assertThat(state(nudge)).containsExactly("done");
    }

    @Test
    void itsOwnWordChangesNothingWhenItComesBack() {
        String nudge = answered();
        post(nudge, "seen");
        await().untilAsserted(() -> assertThat(outcomes())
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isInstanceOf(NudgeSeen.class)));
        String later = KAFKA.send(
                        new NudgeSeen("acme", person, new UUID(0, 1), SettableClock.MONDAY_MORNING, Optional.empty()))
                .id();
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + later + "'") == 1);
        assertThat(count("SELECT count(*) FROM inbox WHERE event_id = '"
                        + outcomes().get(0).id() + "'"))
                .isZero();
    }

    private List<Event<?>> outcomes() {
        return List.copyOf(KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person));
    }

    private List<String> state(String nudge) {
        return strings("SELECT state FROM nudge WHERE id = '" + nudge + "'");
    }

    private static void post(String nudge, String outcome) {
        as("platform")
                .body(Map.of("outcome", outcome))
                .post("/nudges/" + nudge + "/outcomes")
                .then()
                .statusCode(204);
    }

    private String answered() {
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, 1);
        return strings("SELECT id FROM nudge WHERE employee = '" + person + "'").get(0);
    }

    /** Two at once, as two replicas would. */
    private void expireAfter(Duration later) {
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(later));
        Stream.of(1, 2)
                .map(i -> CompletableFuture.runAsync(job::expire))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
