package dev.unknot.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.test.KafkaProbe;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the service, of the broker and of PostgreSQL at random moments, and a broker whose disk is full: every slot
 * ends in one state, and every fired slot reaches the topic under one id. {@code mvn -q -Pfaults} does it for long.
 */
class FaultsIT {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 4);
    private static final int PEOPLE = Integer.getInteger("faults.people", 250);
    private static final int SEEN = 40;
    private static final int REPORTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Random random = new Random(Long.getLong("faults.seed", 2026));
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Integer> kills = new TreeMap<>();

    @Test
    void everySlotEndsInOneStateAndEveryFiredSlotIsToldUnderOneId() throws SQLException {
        try (Reminder reminder = Reminder.start()) {
            try (KafkaProbe kafka = new KafkaProbe(reminder.bootstrapServers())) {
                enrol(kafka);
                await().atMost(PATIENCE)
                        .until(() ->
                                reminder.number("SELECT count(*) FROM plan WHERE employee LIKE 'many-%'") == PEOPLE);
                for (int round = 0; round < ROUNDS; round++) {
                    report(kafka, round);
                    disturb(reminder, round);
                }
                Instant end = clock.instant();
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> reminder.settledUpTo().isAfter(end));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(told(kafka).keySet()).containsAll(reminder.firedUpTo(end)));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(answered(reminder)).isEqualTo((long) ROUNDS * REPORTS));
                reconcile(reminder, kafka, end);
            }
        }
    }

    private void enrol(KafkaProbe kafka) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        List<WorkingTime> hours = Stream.of(WorkingTime.Weekday.values())
                .map(day -> new WorkingTime(day, now.minusMinutes(5), now.plusMinutes(55 + ROUNDS)))
                .toList();
        IntStream.range(0, PEOPLE)
                .forEach(n -> kafka.send(new EmployeeEnrolled(
                        "acme",
                        "many-" + n,
                        ZoneOffset.UTC,
                        Optional.of("en"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(hours))));
    }

    private void report(KafkaProbe kafka, int round) {
        IntStream.range(0, REPORTS)
                .forEach(n -> kafka.send(Reports.stiffNeck("hurt-" + round + "-" + n, clock.instant())));
    }

    private void disturb(Reminder reminder, int round) {
        pause(500 + random.nextInt(2_500));
        // Each kind comes early, so that the short run has them all.
        int which = round < 4 ? round : random.nextInt(10);
        String what = switch (which) {
            case 1, 5, 6 -> reminder.killBroker(() -> pause(random.nextInt(4_000)));
            case 2, 7, 8 -> reminder.killPostgres(() -> pause(random.nextInt(4_000)));
            case 3 -> reminder.fillDisk(() -> pause(random.nextInt(2_000)));
            default -> reminder.killService(() -> pause(random.nextInt(2_000)));
        };
        kills.merge(what, 1, Integer::sum);
        reminder.awaitReady();
    }

    private void reconcile(Reminder reminder, KafkaProbe kafka, Instant end) throws SQLException {
        Map<UUID, List<NudgeDue>> told = told(kafka);
        Set<UUID> fired = reminder.firedUpTo(end);
        Set<UUID> ledger = reminder.fired();
        System.out.printf(
                "%s; slots by state: %s; %d fired by the end, %d ids on the topic, %d records%n",
                kills,
                reminder.states(),
                fired.size(),
                told.size(),
                told.values().stream().mapToInt(List::size).sum());
        assertThat(fired).isNotEmpty();
        assertThat(told.keySet()).as("every fired slot was told").containsAll(fired);
        assertThat(told.keySet()).as("nothing was told that did not fire").isSubsetOf(ledger);
        told.forEach((id, records) -> assertThat(new HashSet<>(records)).hasSize(1));
        assertThat(answered(reminder)).as("every report was answered once").isEqualTo((long) ROUNDS * REPORTS);
        IntStream.range(0, SEEN)
                .forEach(n -> assertThat(planned(reminder, n, end)).isEmpty());
    }

    private static long answered(Reminder reminder) throws SQLException {
        return reminder.number("SELECT count(*) FROM nudge WHERE employee LIKE 'hurt-%'");
    }

    /** Slots of this person that should have ended and did not. */
    private static List<Object> planned(Reminder reminder, int n, Instant end) {
        return given()
                .header("Authorization", "Bearer " + reminder.token("many-" + n))
                .get(reminder.url() + "/employees/me/slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(slot -> "planned".equals(slot.get("state")))
                .filter(slot -> Instant.parse((String) slot.get("dueAt")).isBefore(end))
                .collect(Collectors.toList());
    }

    private static Map<UUID, List<NudgeDue>> told(KafkaProbe kafka) {
        return kafka.records(Topics.NUDGES, record -> true).stream()
                .map(EventReader::read)
                .map(event -> (NudgeDue) event.data())
                .collect(Collectors.groupingBy(NudgeDue::nudge));
    }

    /** Between two blows; what a crash hits is left to chance. */
    private static void pause(int millis) {
        Instant end = Clock.systemUTC().instant().plusMillis(millis);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(millis + 1_000L))
                .until(() -> Clock.systemUTC().instant().isAfter(end));
    }
}
