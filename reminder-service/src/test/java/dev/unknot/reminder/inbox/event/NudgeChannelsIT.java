package dev.unknot.reminder.inbox.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NudgeChannelsIT extends ServiceTest {

    @Test
    void aNudgeNamesTheChosenChannelsAndItsFullWordsHaveATopicOfTheirOwn() {
        String person = "many-4711";
        enrol(person);
        prefer(person, """
                {"channels": ["inbox", "email"],
                 "channelSettings": [{"channel": "email", "afterMinutes": 30, "words": "full"}]}""");

        NudgeDue due = firstNudge(person);
        assertThat(due.channels()).contains(List.of(new ChannelChoice("email", 30, ChannelChoice.Words.FULL)));
        assertThat(KAFKA.events(Topics.NUDGE_DETAILS, "acme/" + person))
                .extracting(Event::data)
                .filteredOn(data -> ((NudgeDetail) data).nudge().equals(due.nudge()))
                .singleElement()
                .satisfies(data -> assertThat(((NudgeDetail) data).text()).isNotBlank());
    }

    @Test
    void theNudgeThatAnswersAReportNamesThemToo() {
        String person = "many-4714";
        enrol(person);
        prefer(person, """
                {"channels": ["email"], "channelSettings": [{"channel": "email", "words": "full"}]}""");

        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));

        await().until(() -> !KAFKA.events(Topics.NUDGES, "acme/" + person).isEmpty());
        NudgeDue due =
                (NudgeDue) KAFKA.events(Topics.NUDGES, "acme/" + person).get(0).data();
        assertThat(due.channels()).contains(List.of(new ChannelChoice("email", 0, ChannelChoice.Words.FULL)));
        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.NUDGE_DETAILS, "acme/" + person))
                .extracting(Event::data)
                .singleElement()
                .satisfies(data -> assertThat(((NudgeDetail) data).nudge()).isEqualTo(due.nudge())));
    }

    @Test
    void neutralWordsAreTheDefaultAndHaveNoDetail() {
        String person = "many-4712";
        enrol(person);
        prefer(person, "{\"channels\": [\"slack\", \"inbox\"]}");

        NudgeDue due = firstNudge(person);
        assertThat(due.channels()).contains(List.of(new ChannelChoice("slack", 0, ChannelChoice.Words.NEUTRAL)));
        assertThat(KAFKA.events(Topics.NUDGE_DETAILS, "acme/" + person)).isEmpty();
    }

    @Test
    void theInboxIsNoChannelToSet() {
        String person = "many-4713";
        enrol(person);
        as(person)
                .header("If-Match", "\"0\"")
                .body("{\"channelSettings\": [{\"channel\": \"inbox\", \"words\": \"full\"}]}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("channelSettings[0].channel"));
    }

    private static void prefer(String person, String preferences) {
        as(person)
                .header("If-Match", "\"0\"")
                .body(preferences)
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
    }

    private NudgeDue firstNudge(String person) {
        List<Event<?>> nudges = List.of();
        for (int minute = 1; nudges.isEmpty() && minute < 180; minute += 5) {
            SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
            tick();
            nudges = List.copyOf(KAFKA.events(Topics.NUDGES, "acme/" + person));
        }
        return (NudgeDue) nudges.get(0).data();
    }
}
