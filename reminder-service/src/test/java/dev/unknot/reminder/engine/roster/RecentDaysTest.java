package dev.unknot.reminder.engine.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    // Ten in Berlin.
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void keepsSlotsAheadAndForgetsThoseThatArePast() {
        Past past = RecentDays.of(
                        new Past(Set.of(key(599), key(600), key(605), oneOff(610), report(3)), List.of()), NOW, BERLIN)
                .past();
        assertThat(past.settled()).containsExactlyInAnyOrder(key(600), key(605), oneOff(610));
    }

    @Test
    void keepsTheNudgesOfTodayAndYesterday() {
        List<Past.Fired> fired = List.of(
                new Past.Fired(MONDAY.minusDays(2), NOW.minusSeconds(172_800), NudgeKind.WALK),
                new Past.Fired(MONDAY.minusDays(1), NOW.minusSeconds(86_400), NudgeKind.STRETCH),
                new Past.Fired(MONDAY, NOW.minusSeconds(60), NudgeKind.STRETCH));
        RecentDays days = RecentDays.of(new Past(Set.of(), fired), NOW, BERLIN);
        assertThat(days.past().fired()).containsExactlyElementsOf(fired.subList(1, 3));
        assertThat(days.firedOn(MONDAY, NudgeKind.STRETCH)).isOne();
        assertThat(days.firedOn(MONDAY, NudgeKind.WALK)).isZero();
    }

    @Test
    void keepsMinutesThatAPersonTravellingWestMeetsAgain() {
        RecentDays days =
                RecentDays.of(new Past(Set.of(key(560), key(599)), List.of()), NOW, ZoneId.of("Europe/London"));
        assertThat(days.past().settled()).containsExactlyInAnyOrder(key(560), key(599));
    }

    private static Slot.Key key(int number) {
        return new Slot.Key(NudgeKind.CHECK_IN, MONDAY, Source.PLAN, number);
    }

    private static Slot.Key oneOff(int minute) {
        return new Slot.Key(NudgeKind.STRETCH, MONDAY, Source.SNOOZE, minute);
    }

    private static Slot.Key report(int number) {
        return new Slot.Key(NudgeKind.STRETCH, MONDAY, Source.REPORT, number);
    }
}
