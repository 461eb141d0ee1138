package dev.unknot.reminder.engine.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.messaging.kafka.KafkaClients;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.engine.dispatch.Publisher;
import dev.unknot.reminder.engine.lease.BucketLeases;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.test.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EngineIT extends ServiceTest {

    // Nobody listens there.
    private static final String AWAY = "127.0.0.1:1";

    @Inject
    BucketLeases.Address address;

    @Inject
    LoadMembers load;

    @Inject
    Publisher publisher;

    @Inject
    ReminderConfig config;

    private String person;

    @BeforeEach
    void somebodyWorks() {
        // Nobody but one person: a publisher that gets nowhere must not be busy with others.
        execute("DELETE FROM plan");
        person = person();
        enrol(person);
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
    }

    @Test
    void nudgesWrittenButNotPublishedArePublishedByTheNextHolderUnderTheSameId() throws SQLException {
        try (Publisher away = new Publisher(KafkaClients.at(AWAY), URI.create("/test"))) {
            Engine dying = engine(away);
            for (int minute = 1; written().isEmpty() && minute < 120; minute++) {
                SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
                await().until(() -> {
                    dying.beat();
                    return dying.isLoaded();
                });
            }
            dying.forget();
        }
        UUID written = UUID.fromString(written().get(0));
        tick();
        List<Event<?>> sent = awaitNudges(person, 1);
        assertThat(((NudgeDue) sent.get(0).data()).nudge()).isEqualTo(written);
        tick();
        awaitNudges(person, 1);
    }

    @Test
    void aSecondReplicaSharesAndLeavesNothingLostOrDoubled() throws SQLException {
        try (Engine first = engine(publisher);
                Engine second = engine(publisher)) {
            first.settleAll();
            assertThat(held()).containsExactly(4);
            // One bucket at a time, and the next only when the people of that are read.
            List<Integer> most = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                second.settleAll();
                most.add(Collections.max(held()));
                first.settleAll();
            }
            assertThat(most).containsExactly(4, 3, 2);
            assertThat(held()).containsExactly(2, 2);
            for (int minute = 1; minute <= 120; minute += 7) {
                SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
                first.settleAll();
                second.settleAll();
            }
            second.forget();
            for (int minute = 121; minute <= 240; minute += 7) {
                SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
                first.settleAll();
            }
            assertThat(held()).containsExactly(4);
        }
        int fired = count("SELECT count(*) FROM slot WHERE state = 'fired' AND employee = '" + person + "'");
        assertThat(fired).isBetween(3, 5);
        assertThat(awaitNudges(person, fired).stream().map(Event::id)).doesNotHaveDuplicates();
    }

    @Test
    void aStoppingEngineHandsOverOneBucketAfterTheOther() throws SQLException {
        try (Engine leaving = engine(publisher);
                Engine staying = engine(publisher)) {
            leaving.join();
            staying.join();
            leaving.settleAll();
            staying.settleAll();
            assertThat(held()).containsExactly(2, 2);
            leaving.leave();
            assertThat(leaving.isAwaited()).isTrue();
            for (int left = 1; left >= 0; left--) {
                leaving.settleAll();
                staying.settleAll();
                assertThat(held()).contains(4 - left);
            }
            assertThat(leaving.isAwaited()).isFalse();
            staying.leave();
            assertThat(staying.isAwaited()).as("nobody is there to wait for").isFalse();
        }
    }

    @Test
    void aHoldThatCommittedIsNotOvertaken() {
        tick();
        KAFKA.send(completed(person, Level.URGENT, List.of()));
        await().until(() -> count("SELECT count(*) FROM plan WHERE held AND employee = '" + person + "'") == 1);
        // In steps, so that nothing is too late.
        for (int minutes = 10; minutes <= 90; minutes += 10) {
            SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minutes)));
            tick();
        }
        assertThat(strings("SELECT DISTINCT reason FROM slot WHERE slot >= 0 AND employee = '" + person + "'"))
                .contains("HELD")
                .isSubsetOf("HELD", "TOO_LATE");
        assertThat(count("SELECT count(*) FROM changed")).isZero();
    }

    @Test
    void aChangeOfManyLetsTheOthersHaveTheirNudges() throws SQLException {
        String bucket = "(SELECT bucket FROM employee WHERE employee = '" + person + "')";
        String settled = "SELECT count(*) FROM bucket WHERE number = " + bucket + " AND watermark > '"
                + SettableClock.MONDAY_MORNING + "'";
        try (Engine engine = engine(publisher)) {
            engine.settleAll();
            execute("INSERT INTO changed (bucket, organisation, employee) SELECT " + bucket
                    + ", 'acme', 'left-' || n % 1000 FROM generate_series(1, 50000) AS n");
            for (int minutes = 10; written().isEmpty() && minutes <= 120; minutes += 10) {
                SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minutes)));
                engine.beat();
            }
            assertThat(written()).isNotEmpty();
            assertThat(count("SELECT count(*) FROM changed")).isPositive();
        }
        assertThat(count(settled))
                .as("who is not read again may have had something due")
                .isZero();
        tick();
        assertThat(count(settled)).isOne();
        assertThat(count("SELECT count(*) FROM changed")).isZero();
    }

    @Test
    void aHoldBehindManyOtherChangesIsNotOvertaken() throws SQLException {
        try (Engine engine = engine(publisher)) {
            engine.settleAll();
            execute("INSERT INTO changed (bucket, organisation, employee) SELECT bucket, 'acme', 'left-' || n"
                    + " FROM employee, generate_series(1, 50000) AS n WHERE employee = '" + person + "'");
            KAFKA.send(completed(person, Level.URGENT, List.of()));
            await().until(() -> count("SELECT count(*) FROM plan WHERE held AND employee = '" + person + "'") == 1);
            for (int minutes = 10; minutes <= 90; minutes += 10) {
                SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minutes)));
                engine.beat();
            }
            assertThat(count("SELECT count(*) FROM changed")).isPositive();
            assertThat(strings("SELECT DISTINCT reason FROM slot WHERE slot >= 0 AND employee = '" + person + "'"))
                    .contains("HELD")
                    .isSubsetOf("HELD", "TOO_LATE");
        }
    }

    @Test
    void loadsTheLeadingKindsOfTheDaysNudges() throws SQLException {
        for (int minute = 1; minute <= 180; minute += 7) {
            SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
            tick();
        }
        assertThat(written()).hasSizeGreaterThan(1);
        execute("UPDATE nudge SET kinds = '{walk,posture}' WHERE id = '"
                + written().get(0) + "'");
        try (BucketLeases leases = BucketLeases.open(address)) {
            Member member =
                    new Member(load.of(List.of(new Person("acme", person))).get(0), SettableClock.MONDAY_MORNING);
            new LoadRecentHistory(leases.connection()).load(List.of(member), SettableClock.MONDAY_MORNING);
            for (NudgeKind kind : NudgeKind.values()) {
                assertThat(member.recent().orElseThrow().firedOn(LocalDate.parse("2026-11-23"), kind))
                        .as(kind.key())
                        .isEqualTo(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "' AND kinds[1] = '"
                                + kind.key() + "'"));
            }
        }
    }

    @Test
    void aClockThatJumpsDoublesNothing() {
        for (int hours : new int[] {1, 30, 2, 31, 3, 32}) {
            SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofHours(hours)));
            tick();
        }
        int fired = count("SELECT count(*) FROM slot WHERE state = 'fired' AND employee = '" + person + "'");
        assertThat(awaitNudges(person, fired).stream().map(Event::id)).doesNotHaveDuplicates();
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isEqualTo(fired);
    }

    @Test
    void anErasedPersonLeavesNoRows() {
        tick();
        as("platform").delete("/employees/" + person).then().statusCode(204);
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofHours(1)));
        tick();
        for (String table : List.of("slot", "nudge", "one_off", "changed")) {
            assertThat(count("SELECT count(*) FROM " + table + " WHERE employee = '" + person + "'"))
                    .as(table)
                    .isZero();
        }
    }

    private List<String> written() {
        return strings("SELECT id FROM nudge WHERE employee = '" + person + "'");
    }

    private Engine engine(Publisher to) {
        return new Engine(
                address,
                load,
                to,
                new SettableClock(),
                new Phase(config.secret()),
                new Gauges(new SimpleMeterRegistry(), 0));
    }

    /** How many buckets each replica holds. */
    private List<Integer> held() {
        return strings("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = x'756E6B62'::int::oid"
                        + " GROUP BY pid ORDER BY 1")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }
}
