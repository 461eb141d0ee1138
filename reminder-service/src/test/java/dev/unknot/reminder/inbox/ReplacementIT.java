package dev.unknot.reminder.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplacementIT extends InboxTest {

    private static final Instant NINE = SettableClock.MONDAY_MORNING;

    @BeforeEach
    void enrol() {
        enrol(person);
    }

    @Test
    void equalUnreadNudgesAreOneEntryOfTheNewest() {
        String first = sent(at(0), "hydration", "");
        String second = sent(at(45), "hydration", "");
        String other = sent(at(50), "stretch", "chin-tuck");
        String third = sent(at(90), "hydration", "");
        SettableClock.set(at(95));

        assertThat(inbox()).containsExactly(third, other);
        nudge(third).body("replaces", contains(second, first)).body("replacedBy", nullValue());
        nudge(second).body("replaces", contains(first)).body("replacedBy", equalTo(third));
        nudge(other).body("replaces", empty()).body("replacedBy", nullValue());
        assertThat(ledger()).containsExactly("fired", "fired", "fired", "fired");
    }

    @Test
    void whatGaveWayDoesNotComeBackWhenTheNewestIsSeen() {
        String first = sent(at(0), "hydration", "");
        String second = sent(at(10), "hydration", "");
        SettableClock.set(at(11));
        as(person).get("/employees/me/nudges/unread").then().body("unread", equalTo(1));
        outcome(second, Map.of("outcome", "seen")).then().statusCode(204);

        assertThat(inbox()).containsExactly(second);
        as(person).get("/employees/me/nudges/unread").then().body("unread", equalTo(0));
        assertThat(state(first)).isEqualTo("due");
        SettableClock.set(at(60));
        assertThat(list("expired")).isEmpty();
    }

    @Test
    void anOlderOneThatIsAnsweredByItsLinkIsAnEntryAgain() {
        String first = sent(at(0), "hydration", "");
        String second = sent(at(45), "hydration", "");
        SettableClock.set(at(50));
        outcome(first, Map.of("outcome", "done")).then().statusCode(204);

        assertThat(inbox()).containsExactly(second, first);
        nudge(second).body("replaces", empty());
        assertThat(state(second)).isEqualTo("due");
    }

    @Test
    void othersStayApart() {
        String yesterday = sent(at(-24 * 60 - 1), "hydration", "");
        String chin = sent(at(0), "stretch", "chin-tuck");
        String roll = sent(at(1), "stretch", "neck-roll");
        String seen = sent(at(2), "posture", "");
        SettableClock.set(at(3));
        outcome(seen, Map.of("outcome", "seen")).then().statusCode(204);
        String today = sent(at(3), "hydration", "");
        String again = sent(at(4), "posture", "");
        SettableClock.set(at(5));

        assertThat(inbox()).containsExactly(again, today, seen, roll, chin, yesterday);
    }

    @Test
    void aCheckInStandsForAllThatNobodyAnswered() {
        String weeksAgo = sent(at(-20 * 24 * 60), "check-in", "");
        String answered = sent(at(-10 * 24 * 60), "check-in", "");
        String seen = sent(at(-5 * 24 * 60), "check-in", "");
        SettableClock.set(at(-5 * 24 * 60 + 1));
        outcome(answered, Map.of("outcome", "done")).then().statusCode(204);
        outcome(seen, Map.of("outcome", "seen")).then().statusCode(204);
        String now = sent(at(0), "check-in", "");
        SettableClock.set(at(1));

        assertThat(inbox()).containsExactly(now, answered);
        nudge(now).body("replaces", contains(seen, weeksAgo));
    }

    @Test
    void pagesLeaveOutWhatGaveWay() {
        sent(at(0), "hydration", "");
        String walk = sent(at(1), "walk", "");
        String newest = sent(at(2), "hydration", "");
        SettableClock.set(at(3));
        String next = as(person).get("/employees/me/nudges?limit=1").path("next");
        as(person)
                .queryParam("cursor", next)
                .get("/employees/me/nudges?limit=1")
                .then()
                .body("items.id", contains(walk))
                .body("next", nullValue());
        assertThat(inbox()).containsExactly(newest, walk);
    }

    @Test
    void oneRequestMarksAllAsSeen() {
        String gaveWay = sent(at(0), "hydration", "");
        String drink = sent(at(5), "hydration", "");
        String failed = sent(at(6), "stretch", "chin-tuck");
        String done = sent(at(7), "walk", "");
        execute("UPDATE nudge SET state = 'failed' WHERE id = '" + failed + "'");
        execute("UPDATE slot SET state = 'failed' WHERE nudge = '" + failed + "'");
        SettableClock.set(at(8));
        outcome(done, Map.of("outcome", "done")).then().statusCode(204);

        as(person).post("/employees/me/nudges/seen").then().statusCode(200).body("seen", equalTo(2));
        as(person).post("/employees/me/nudges/seen").then().statusCode(200).body("seen", equalTo(0));
        assertThat(List.of(state(drink), state(failed), state(done), state(gaveWay)))
                .containsExactly("seen", "seen", "done", "due");
        assertThat(ledger()).containsOnly("fired");
        assertThat(inbox()).containsExactly(done, failed, drink);
        as("employee-2").post("/employees/" + person + "/nudges/seen").then().statusCode(404);
        as("platform").post("/employees/" + person + "/nudges/seen").then().statusCode(403);
    }

    private static Instant at(long minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private ValidatableResponse nudge(String id) {
        return as(person).get("/nudges/" + id).then().statusCode(200);
    }

    private List<String> list(String state) {
        return as(person).get("/employees/me/nudges?state=" + state).path("items.id");
    }
}
