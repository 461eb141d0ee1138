package dev.unknot.reminder.schedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asking for few slots gives what asking for all and leaving out the others gives, clock changes included. */
class DayTest {

    private static final Phase PHASE = new Phase("secret");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final Random RANDOM = new Random(3);

    @Test
    void fewAreTheSameAsAllButTheOthers() {
        int seen = 0;
        for (int i = 0; i < 3_000; i++) {
            Timetable table = table(i);
            LocalDate date = FIRST.plusDays(RANDOM.nextInt(365));
            List<Slot> all = date.minusDays(2)
                    .datesUntil(date.plusDays(4))
                    .flatMap(day -> table.on(day, PHASE).stream())
                    .toList();
            Instant after = date.atStartOfDay(table.zone()).toInstant().plusSeconds(RANDOM.nextInt(86_400));
            Instant upTo = after.plusSeconds(RANDOM.nextInt(100_000));
            List<Slot> few = all.stream()
                    .filter(slot -> slot.at().isAfter(after) && !slot.at().isAfter(upTo))
                    .toList();
            assertThat(table.between(after, upTo, PHASE)).containsExactlyInAnyOrderElementsOf(few);
            Stream.of(after, upTo)
                    .flatMap(from -> all.stream().map(Slot::at).filter(from::isBefore).min(Instant::compareTo).stream()
                            .map(next -> Map.entry(from, next)))
                    .forEach(
                            next -> assertThat(table.next(next.getKey(), PHASE)).contains(next.getValue()));
            seen += few.size();
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    @Test
    void everyMomentIsThatOfItsLocalTime() {
        for (int i = 0; i < 3_000; i++) {
            Timetable table = table(i);
            for (Slot slot : table.on(FIRST.plusDays(RANDOM.nextInt(365)), PHASE)) {
                Instant minute = LocalTimes.instant(
                        slot.date().atStartOfDay().plusMinutes(slot.key().number()), table.zone());
                assertThat(Duration.between(minute, slot.at())).isBetween(Duration.ZERO, Duration.ofSeconds(59));
            }
        }
    }

    private static Timetable table(int number) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        List<WorkingTime> hours = number % 2 == 0
                ? WorkingTime.OFFICE_HOURS
                : Stream.of(WorkingTime.Weekday.values())
                        .map(day -> new WorkingTime(day, LocalTime.of(20, 30), LocalTime.of(5, 0)))
                        .toList();
        return new Timetable(
                "acme/" + number,
                ZoneId.of(zones.get(number % zones.size())),
                new WorkWeek(hours),
                Map.of(
                        NudgeKind.POSTURE, Duration.ofMinutes(30 + number % 31),
                        NudgeKind.WALK, Duration.ofMinutes(120)),
                new NudgeLimits(
                        1 + number % 12,
                        NudgeLimits.USUAL.gap(),
                        NudgeLimits.USUAL.window(),
                        NudgeLimits.USUAL.grace()),
                Optional.of(FIRST.plusDays(number % 365)),
                Instant.EPOCH);
    }
}
