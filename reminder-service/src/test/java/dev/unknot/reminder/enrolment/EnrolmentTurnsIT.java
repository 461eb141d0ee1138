package dev.unknot.reminder.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.messaging.erasure.Tombstone;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An enrolment and a departure of the same person at the same moment take turns. */
@QuarkusTest
class EnrolmentTurnsIT extends ServiceTest {

    private static final Instant DEPARTURE = SettableClock.MONDAY_MORNING;
    private static final Instant RETURN = DEPARTURE.plusSeconds(1);

    @Inject
    RemoveEmployee removeEmployee;

    @Inject
    Tombstones tombstones;

    @Test
    void aRequestThatMeetsADepartureEnrolsAfterIt() {
        Person person = new Person("acme", person());
        assertThat(put(person)).isEqualTo(201);
        SettableClock.set(RETURN);
        CompletableFuture<Integer> request = QuarkusTransaction.requiringNew().call(() -> {
            removeEmployee.remove(person, DEPARTURE);
            CompletableFuture<Integer> started = CompletableFuture.supplyAsync(() -> put(person));
            awaitWaiting();
            return started;
        });
        assertThat(request.join()).isEqualTo(201);
        assertIsBack(person);
    }

    @Test
    void anEventThatMeetsADepartureEnrolsAfterIt() {
        Person person = new Person("acme", person());
        QuarkusTransaction.requiringNew().run(() -> {
            removeEmployee.remove(person, DEPARTURE);
            KAFKA.send(changed(person));
            awaitWaiting();
        });
        await().untilAsserted(() -> assertIsBack(person));
    }

    private void assertIsBack(Person person) {
        assertThat(count("SELECT count(*) FROM employee JOIN plan USING (organisation, employee) WHERE employee = '"
                        + person.employee() + "'"))
                .isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> tombstones.of(person)))
                .map(Tombstone::isGone)
                .hasValue(false);
    }

    private void awaitWaiting() {
        await().until(() -> count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0);
    }

    private static int put(Person person) {
        return as("platform")
                .body(Map.of("zone", "Europe/Berlin"))
                .put("/employees/" + person.employee())
                .statusCode();
    }

    private static Event<EmployeeChanged> changed(Person person) {
        return new Event<>(
                UUID.randomUUID().toString(),
                URI.create("/platform"),
                RETURN,
                new EmployeeChanged(
                        person.organisation(),
                        person.employee(),
                        ZoneId.of("Europe/Berlin"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
