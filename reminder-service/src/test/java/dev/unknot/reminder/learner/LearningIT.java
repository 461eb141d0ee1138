package dev.unknot.reminder.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.Reception;
import dev.unknot.reminder.learning.Trials;
import dev.unknot.reminder.person.Selection;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningIT extends ServiceTest {

    /** Ten in Berlin, on a Monday. */
    private static final Instant TEN = SettableClock.MONDAY_MORNING;

    private static final Instant LEARNED = TEN.plus(Duration.ofHours(30));

    @Inject
    LearnFromDay learnFromDay;

    @Inject
    LearnedPeople learnedPeople;

    @Inject
    TrialsOfPeople trialsOfPeople;

    @Inject
    LearningOfPerson learningOfPerson;

    @Test
    void aNewPersonSeesThatNothingIsLearnedYet() {
        enrolForgotten("employee-1");
        get("employee-1")
                .body("since", nullValue())
                .body("language", equalTo("en"))
                .body("pace.minutes", equalTo(45))
                .body("pace.because", containsString("every 45 minutes at most"))
                .body("hours.items", empty())
                .body("withheld.oneIn", equalTo(0))
                .body("effects.kind", contains("posture", "hydration", "stretch", "walk", "breathing", "heat"))
                .body("effects[0].all", nullValue())
                .body("effects[0].because", containsString("cannot be measured"));
    }

    @Test
    void whatIsLearnedIsExplainedAndCanBeForgotten() {
        enrolForgotten("employee-2");
        Person person = new Person("acme", "employee-2");
        LocalDate monday = LocalDate.parse("2026-11-16");
        List<Reception> receptions = IntStream.range(0, 40)
                .mapToObj(i -> new Reception(
                        monday, 9 + i % 4, i % 4 == 0 ? Reception.Answer.ACTED : Reception.Answer.IGNORED))
                .toList();
        learnedPeople.write(Map.of(person, Learned.NOTHING.after(monday, receptions)));
        trialsOfPeople.add(List.of(
                new TrialsOfPeople.Week(person, NudgeKind.POSTURE, 1, new Trials(40, 30, 40, 10)),
                new TrialsOfPeople.Week(person, NudgeKind.POSTURE, 2, new Trials(30, 26, 40, 38))));
        get("employee-2")
                .body("since", equalTo("2026-11-16"))
                .body(
                        "pace.because",
                        equalTo("You take up 25 of 100 nudges, so they still come every 45 minutes at most."))
                .body("hours.items.hour", contains(9, 10, 11, 12))
                .body("hours.items.received", contains("well", "badly", "badly", "badly"))
                .body("hours.because", containsString("never more than half of a day"))
                .body("effects[0].act", equalTo("break-taken"))
                .body("effects[0].all.difference", equalTo(0.2f))
                .body("effects[0].all.low", equalTo(0.052f))
                .body("effects[0].all.high", equalTo(0.334f))
                .body("effects[0].weeks.week", contains(1, 2))
                .body("effects[0].because", containsString("20 more times out of 100"));

        as("employee-2").delete("/employees/me/learning").then().statusCode(204);
        as("employee-2").delete("/employees/me/learning").then().statusCode(204);
        get("employee-2").body("since", nullValue()).body("effects[0].all", nullValue());
    }

    @Test
    void aDayIsLearnedOnceAndForgottenForGood() {
        String id = person();
        Person person = new Person("acme", id);
        enrol(id);
        workUntil(id, 6);
        List<String> nudges = nudges(id);
        state(nudges.get(0), "done");
        state(nudges.get(1), "dismissed");
        did(id, "break", nudges.get(2), 5);
        did(id, "drank", nudges.get(3), 1);
        withheld(id);
        learn();
        learn();

        assertThat(learned(id).pace().good()).isEqualTo(3);
        assertThat(learned(id).pace().tooOften()).isEqualTo(nudges.size() - 4 + 2);
        LearningView view = learningOfPerson.show(person).orElseThrow();
        assertThat(view.since()).contains(LocalDate.parse("2026-11-23"));
        LearningView.Effect posture = view.effects().get(0);
        assertThat(posture.act()).contains("break-taken");
        assertThat(posture.all()).hasValueSatisfying(all -> {
            assertThat(all.sent()).isGreaterThan(1);
            // Only the break that was heard of counts, not what was said to be done.
            assertThat(all.sentActed()).isEqualTo(1);
            assertThat(all.withheld()).isEqualTo(1);
        });
        assertThat(posture.weeks())
                .singleElement()
                .extracting(LearningView.Week::week)
                .isEqualTo(1);

        assertThat(learningOfPerson.forget(person)).isTrue();
        begin();
        learn();
        assertThat(learned(id)).isEqualTo(Learned.NOTHING);
        assertThat(trialsOfPeople.of(person)).isEmpty();
    }

    @Test
    void nothingIsLearnedFromWhatCanStillBeTakenBack() {
        String id = person();
        enrol(id);
        workUntil(id, 6);
        List<String> nudges = nudges(id);
        state(nudges.get(0), "done");
        state(nudges.get(1), "done");
        answered(nudges.get(0), LEARNED.minus(Duration.ofMinutes(9)));
        answered(nudges.get(1), LEARNED.minus(Duration.ofMinutes(10)));
        learn();

        assertThat(learned(id).pace().good()).isEqualTo(1);
        assertThat(learned(id).pace().tooOften()).isEqualTo(nudges.size() - 2);
    }

    @Test
    void dismissalsSlowThePaceAndTheReasonIsShown() {
        String person = person();
        enrol(person);
        execute("UPDATE employee SET language = 'de-AT' WHERE employee = '" + person + "'");
        workUntil(person, 6);
        nudges(person).forEach(nudge -> state(nudge, "dismissed"));
        for (int again = 0; again < 3; again++) {
            // As if there had been three such days: only the third is enough, and the step comes once.
            begin();
            learn();
        }
        LearningView view = learningOfPerson.show(new Person("acme", person)).orElseThrow();
        assertThat(view.language()).isEqualTo("de");
        assertThat(view.pace().minutes()).isEqualTo(50);
        assertThat(view.pace().from()).contains(LocalDate.parse("2026-11-25"));
        assertThat(view.pace().because()).contains("darum kommen sie seltener: höchstens alle 50 Minuten");
    }

    @Test
    void othersCannotSeeIt() {
        enrol("employee-2");
        as("platform").get("/employees/employee-2/learning").then().statusCode(403);
        as("hr").get("/employees/employee-2/learning").then().statusCode(403);
        as("employee-1").get("/employees/employee-2/learning").then().statusCode(404);
        as("employee-1").delete("/employees/employee-2/learning").then().statusCode(404);
        as("platform").delete("/employees/employee-2/learning").then().statusCode(403);
        as("employee-other").get("/employees/me/learning").then().statusCode(404);
        as("employee-other").delete("/employees/me/learning").then().statusCode(404);
    }

    @Test
    void leavingErasesIt() {
        String person = person();
        enrol(person);
        workUntil(person, 2);
        did(person, "break", nudges(person).get(0), 5);
        learn();
        assertThat(count("SELECT count(*) FROM learned WHERE employee = '" + person + "'"))
                .isOne();
        assertThat(count("SELECT count(*) FROM trial WHERE employee = '" + person + "'"))
                .isPositive();
        as("platform").delete("/employees/" + person).then().statusCode(204);
        assertThat(count("SELECT count(*) FROM learned WHERE employee = '" + person + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM trial WHERE employee = '" + person + "'"))
                .isZero();
    }

    /** Those who can sign in are shared with other tests. */
    private void enrolForgotten(String person) {
        enrol(person);
        as(person).delete("/employees/me/learning").then().statusCode(204);
    }

    private static ValidatableResponse get(String person) {
        return as(person).get("/employees/me/learning").then().statusCode(200);
    }

    private void workUntil(String person, int hours) {
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        begin();
        for (int minute = 0; minute <= hours * 60; minute += 10) {
            SettableClock.set(TEN.plus(Duration.ofMinutes(minute)));
            tick();
        }
        assertThat(nudges(person)).hasSizeGreaterThanOrEqualTo(hours - 1);
    }

    private List<String> nudges(String person) {
        return strings("SELECT nudge FROM slot WHERE employee = '" + person
                + "' AND state = 'fired' AND nudge IS NOT NULL ORDER BY due_at");
    }

    private void state(String nudge, String state) {
        execute("UPDATE nudge SET state = '" + state + "' WHERE id = '" + nudge + "'");
    }

    private void answered(String nudge, Instant at) {
        execute("INSERT INTO outcome (nudge, outcome, at, before, undone) VALUES ('" + nudge + "', 'done', '" + at
                + "', 'seen', false)");
    }

    private void did(String person, String what, String nudge, int minutesLater) {
        execute("INSERT INTO activity SELECT organisation, employee, 0, '" + what + "', due_at + interval '"
                + minutesLater
                + " minutes', due_at + interval '1 hour' FROM slot WHERE employee = '" + person
                + "' AND state = 'fired'"
                + " AND nudge = '" + nudge + "'");
    }

    private void withheld(String person) {
        execute("INSERT INTO slot (organisation, employee, local_date, kind, slot, due_at, state, reason)"
                + " VALUES ('acme', '" + person
                + "', '2026-11-23', 'posture', 1010, '2026-11-23T15:50:00Z', 'suppressed',"
                + " 'WITHHELD')");
    }

    /** Nothing of this Monday is learned yet. */
    private void begin() {
        execute("UPDATE learning SET up_to = '" + TEN.minus(Duration.ofHours(1)) + "'");
    }

    private void learn() {
        SettableClock.set(LEARNED);
        assertThat(Stream.generate(() -> learnFromDay.learn(LEARNED))
                        .takeWhile(learned -> learned)
                        .limit(100)
                        .count())
                .isLessThan(100);
    }

    private Learned learned(String person) {
        return learnedPeople.of(new Selection.OfPeople(List.of(new Person("acme", person)))).values().stream()
                .findFirst()
                .orElse(Learned.NOTHING);
    }
}
