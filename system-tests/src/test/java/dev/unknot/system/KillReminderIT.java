package dev.unknot.system;

import static dev.unknot.system.RunningUnknot.kafka;
import static dev.unknot.system.RunningUnknot.unknot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** kill -9 of the reminder service in the middle of its work loses and doubles nothing. */
@ExtendWith(RunningUnknot.class)
class KillReminderIT {

    private static final int ROUNDS = 2;
    private static final int PEOPLE = 80;
    private static final String PREFIX = "killed-";

    @Test
    void everyReportIsAnsweredByExactlyOneNudge() {
        Child reminder = unknot().service(Service.REMINDER);
        for (int round = 0; round < ROUNDS; round++) {
            long before = rows("SELECT count(*) FROM nudge WHERE employee LIKE '" + PREFIX + "%'");
            sendReports(round);
            // Killed once it has begun and long before it is done.
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> rows("SELECT count(*) FROM nudge WHERE employee LIKE '" + PREFIX + "%'") > before);
            reminder.kill();
            reminder.restart();
        }
        unknot().awaitReady(Service.REMINDER);

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(nudgesByPerson()).hasSize(ROUNDS * PEOPLE));
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () -> assertThat(rows("SELECT count(*) FROM outbox")).isZero());
        Map<String, List<NudgeDue>> nudges = nudgesByPerson();
        assertThat(nudges)
                .allSatisfy((person, theirs) -> assertThat(
                                theirs.stream().map(NudgeDue::nudge).distinct())
                        .as(person)
                        .hasSize(1));
        assertThat(rows("SELECT count(*) FROM nudge WHERE employee LIKE '" + PREFIX + "%'"))
                .isEqualTo(ROUNDS * PEOPLE);
        long records = nudges.values().stream().mapToLong(List::size).sum();
        System.out.printf(
                "%d kills, %d reports, %d nudges, %d records on the topic (%d sent twice under one id)%n",
                ROUNDS, ROUNDS * PEOPLE, nudges.size(), records, records - nudges.size());
    }

    private static void sendReports(int round) {
        IntStream.range(0, PEOPLE).mapToObj(n -> PREFIX + round + "-" + n).forEach(employee -> {
            kafka().send(new EmployeeEnrolled(
                    "acme",
                    employee,
                    ZoneId.of("Asia/Kathmandu"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    // No working time: nothing but the first nudge may come.
                    Optional.of(List.of())));
            kafka().send(Reports.stiffNeck(employee, Instant.EPOCH));
        });
    }

    private static Map<String, List<NudgeDue>> nudgesByPerson() {
        return kafka().records(Topics.NUDGES, record -> record.key().startsWith("acme/" + PREFIX)).stream()
                .map(EventReader::read)
                .map(Event::data)
                .map(NudgeDue.class::cast)
                .collect(Collectors.groupingBy(NudgeDue::employee));
    }

    private static long rows(String count) {
        return RunningUnknot.number(Service.REMINDER, count);
    }
}
