package dev.unknot.reminder.inbox.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
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
    void aSummaryComesAtThePersonsHour() {
        String person = "many-4715";
        enrol(person);
        prefer(person, """
                {"channels": ["email"],
                 "channelSettings": [{"channel": "email", "digest": {"frequency": "daily", "hour": 16}}]}""");

        NudgeDue due = firstNudge(person);
        assertThat(due.channels().orElseThrow())
                .singleElement()
                .satisfies(choice -> assertThat(choice.digest()).hasValueSatisfying(digest -> {
                    assertThat(digest.frequency()).isEqualTo(ChannelChoice.Frequency.DAILY);
                    assertThat(digest.at().atZone(digest.zone()).toLocalTime()).isEqualTo("16:00");
                    assertThat(digest.at())
                            .isAfter(due.dueAt())
                            .isBefore(due.dueAt().plus(Duration.ofDays(1)));
                }));
        as(person)
                .get("/employees/me/preferences")
                .then()
                .body("channelSettings[0].digest.frequency", equalTo("daily"))
                .body("channelSettings[0].digest.hour", equalTo(16));
        as(person)
                .header("If-Match", "\"1\"")
                .body("""
                        {"channelSettings": [
                            {"channel": "slack", "digest": {"frequency": "weekly", "hour": 8}},
                            {"channel": "email", "digest": {"frequency": "daily", "hour": 8, "day": "friday"}}]}""")
                .put("/employees/me/preferences")
                .then()
                .statusCode(400)
                .body("violations.field", contains("channelSettings[0].digest", "channelSettings[1].digest.day"));
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
