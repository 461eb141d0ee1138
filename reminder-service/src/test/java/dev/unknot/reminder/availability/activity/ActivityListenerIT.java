package dev.unknot.reminder.availability.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.activity.DeskSessionEnded;
import dev.unknot.contracts.activity.DeskSessionStarted;
import dev.unknot.contracts.activity.MeetingEnded;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.activity.WaterLogged;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.suppression.Desk;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityListenerIT extends ServiceTest {

    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    private final String person = person();

    @Inject
    LoadSuppressions load;

    @Inject
    ForgetActivityJob job;

    @Test
    void everyActivityAffectsTheNextNudge() {
        enrol(person);
        publish(new DeskSessionStarted("acme", person, ago(50)));
        publish(new BreakTaken("acme", person, ago(20), 10));
        publish(new WaterLogged("acme", person, ago(5), 250));
        publish(new MeetingStarted("acme", person, ago(2), NOW.plusSeconds(1800)));
        Suppressions now = suppressions();
        assertThat(now.desk()).contains(new Desk(ago(50), true));
        assertThat(now.breaks()).containsExactly(new Span(ago(20), ago(10)));
        assertThat(now.drinks()).containsExactly(ago(5));
        assertThat(now.meetings()).containsExactly(new Span(ago(2), NOW.plusSeconds(1800)));
    }

    @Test
    void newsThatComesLateUndoesNothing() {
        enrol(person);
        publish(new DeskSessionEnded("acme", person, ago(10)));
        publish(new DeskSessionStarted("acme", person, ago(90)));
        assertThat(suppressions().desk()).contains(new Desk(ago(10), false));
        publish(new MeetingEnded("acme", person, ago(5)));
        publish(new MeetingStarted("acme", person, ago(30), NOW.plusSeconds(600)));
        assertThat(suppressions().meetings()).containsExactly(new Span(ago(30), ago(5)));
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        enrol(person);
        Event<WaterLogged> event = publish(new WaterLogged("acme", person, ago(5), 250));
        KAFKA.send(event);
        publish(new WaterLogged("acme", person, ago(5), 250));
        assertThat(suppressions().drinks()).hasSize(1);
    }

    @Test
    void aBreakThatIsOwedComesSoonerWhenTheMeetingEndsSooner() {
        enrol(person);
        execute("INSERT INTO one_off (id, organisation, employee, bucket, kinds, due_at, cause)"
                + " SELECT gen_random_uuid(), organisation, employee, bucket, '{stretch}', '2026-11-23T10:03:00Z', cause"
                + " FROM employee, (VALUES ('owed'), ('snoozed')) AS causes (cause) WHERE employee = '" + person + "'");
        publish(new MeetingEnded("acme", person, ago(0)));
        assertThat(strings("SELECT cause || ' ' || (due_at AT TIME ZONE 'UTC')::time FROM one_off WHERE employee = '"
                        + person + "' ORDER BY cause"))
                .containsExactly("owed 09:03:00", "snoozed 10:03:00");
        publish(new MeetingEnded("acme", person, ago(-30)));
        assertThat(count("SELECT count(*) FROM one_off WHERE due_at = '2026-11-23T09:03:00Z' AND employee = '" + person
                        + "'"))
                .isOne();
    }

    @Test
    void aMeetingSuppressesNudgesAndOwesOneBreak() {
        enrol(person);
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        publish(new MeetingStarted("acme", person, NOW, NOW.plus(Duration.ofHours(2))));
        for (int minutes = 5; minutes <= 60; minutes += 5) {
            SettableClock.set(NOW.plus(Duration.ofMinutes(minutes)));
            tick();
        }
        assertThat(strings("SELECT DISTINCT state || ' ' || reason FROM slot WHERE employee = '" + person + "'"))
                .containsExactly("suppressed MEETING");
        assertThat(owed()).containsExactly("11:03:00");
        publish(new MeetingEnded("acme", person, NOW.plus(Duration.ofHours(1))));
        assertThat(owed()).containsExactly("10:03:00");
        SettableClock.set(NOW.plus(Duration.ofMinutes(63)));
        tick();
        assertThat(owed()).isEmpty();
        assertThat(awaitNudges(person, 1)).hasSize(1);
    }

    @Test
    void aDeskThatFallsSilentIsNotBelievedForEver() {
        enrol(person);
        publish(new DeskSessionEnded("acme", person, ago(0)));
        SettableClock.set(NOW.plus(Duration.ofHours(6)));
        assertThat(suppressions()).isSameAs(Suppressions.NONE);
    }

    @Test
    void activityOfUnknownPeopleIsIgnored() {
        publish(new WaterLogged("acme", person, ago(5), 250));
        assertThat(rows()).isZero();
        enrol(person);
        publish(new WaterLogged("acme", person, ago(4), 250));
        assertThat(rows()).isOne();
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> rows() == 0);
        publish(new WaterLogged("acme", person, ago(3), 250));
        assertThat(rows()).isZero();
    }

    @Test
    void itIsForgottenAfterTwoDays() {
        enrol(person);
        publish(new WaterLogged("acme", person, ago(5), 250));
        SettableClock.set(NOW.plus(Duration.ofHours(47)));
        job.forget();
        assertThat(rows()).isOne();
        SettableClock.set(NOW.plus(Duration.ofHours(48)));
        job.forget();
        assertThat(rows()).isZero();
        publish(new WaterLogged("acme", person, ago(5), 250));
        assertThat(rows()).isZero();
    }

    @Test
    void impossibleActivityIsADeadLetterAndTheNextIsHandled() {
        enrol(person);
        KAFKA.send(new MeetingStarted("acme", person, ago(5), ago(5)));
        KAFKA.send(new WaterLogged("acme", person, NOW.plus(Duration.ofMinutes(61)), 250));
        publish(new WaterLogged("acme", person, ago(5), 250));
        await().untilAsserted(() -> assertThat(KAFKA.records(
                        Topics.deadLetters(Topics.ACTIVITY), record -> ("acme/" + person).equals(record.key())))
                .extracting(record -> new String(
                        record.headers().lastHeader("dead-letter-reason").value()))
                .containsExactly("expectedEnd must be after at", "at lies in the future"));
        assertThat(rows()).isOne();
    }

    @Test
    void aBucketIsReadAtOnce() {
        enrol(person);
        publish(new WaterLogged("acme", person, ago(5), 250));
        Person who = new Person("acme", person);
        int bucket = count("SELECT bucket FROM employee WHERE employee = '" + person + "'");
        assertThat(load.of(new Selection.OfBuckets(List.of(bucket)))).containsEntry(who, suppressions());
        assertThat(load.of(new Selection.OfBuckets(List.of((bucket + 1) % 4)))).doesNotContainKey(who);
    }

    private <T extends EventData> Event<T> publish(T data) {
        Event<T> event = KAFKA.send(data);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + event.id() + "'") == 1);
        return event;
    }

    private Suppressions suppressions() {
        Person who = new Person("acme", person);
        return load.of(new Selection.OfPeople(List.of(who))).getOrDefault(who, Suppressions.NONE);
    }

    private List<String> owed() {
        return strings("SELECT (due_at AT TIME ZONE 'UTC')::time FROM one_off WHERE cause = 'owed' AND employee = '"
                + person + "'");
    }

    private int rows() {
        return count("SELECT count(*) FROM activity WHERE employee = '" + person + "'");
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
