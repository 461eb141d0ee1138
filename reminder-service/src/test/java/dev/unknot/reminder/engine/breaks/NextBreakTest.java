package dev.unknot.reminder.engine.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextBreakTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final WorkWeek OFFICE_HOURS = new WorkWeek(WorkingTime.OFFICE_HOURS);

    private static Slot slot(NudgeKind kind, Source source, String time) {
        LocalTime at = LocalTime.parse(time);
        return new Slot(
                new Slot.Key(kind, MONDAY, source, at.toSecondOfDay() / 60),
                MONDAY.atTime(at).atZone(BERLIN).toInstant());
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }

    @Test
    void itIsTheFirstThatFiresAtThePersonsPaceWithAllThatJoinsIt() {
        Slot walk = slot(NudgeKind.WALK, Source.PLAN, "10:40");
        List<Decision> decisions = List.of(
                new Decision(
                        slot(NudgeKind.POSTURE, Source.PLAN, "10:00"), new SlotOutcome.Suppress(Reason.QUIET_HOURS)),
                new Decision(slot(NudgeKind.STRETCH, Source.SNOOZE, "10:05"), new SlotOutcome.Fire()),
                new Decision(slot(NudgeKind.EYES, Source.PLAN, "10:20"), new SlotOutcome.Fire()),
                new Decision(walk, new SlotOutcome.Fire()),
                new Decision(slot(NudgeKind.POSTURE, Source.PLAN, "10:42"), new SlotOutcome.Merge(walk.key())),
                new Decision(slot(NudgeKind.CHECK_IN, Source.PLAN, "10:44"), new SlotOutcome.Merge(walk.key())),
                new Decision(slot(NudgeKind.POSTURE, Source.PLAN, "11:40"), new SlotOutcome.Fire()));
        assertThat(NextBreak.of(decisions))
                .contains(new NextBreak(at("10:40"), List.of(NudgeKind.WALK, NudgeKind.POSTURE)));
        assertThat(NextBreak.of(decisions.subList(0, 3))).isEmpty();
    }

    @Test
    void itStaysWithinTheDaysWork() {
        NextBreak next = new NextBreak(at("16:00"), List.of(NudgeKind.WALK));
        assertThat(next.movedTo(at("16:30"), OFFICE_HOURS, BERLIN))
                .contains(new MovedBreak(at("16:00"), at("16:30"), List.of(NudgeKind.WALK)));
        assertThat(next.movedTo(at("17:00"), OFFICE_HOURS, BERLIN)).isEmpty();
    }

    @Test
    void itWaitsForTheAfternoon() {
        WorkWeek withLunch = new WorkWeek(List.of(
                new WorkingTime(WorkingTime.Weekday.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new WorkingTime(WorkingTime.Weekday.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 0))));
        assertThat(new NextBreak(at("11:50"), List.of(NudgeKind.WALK)).movedTo(at("12:20"), withLunch, BERLIN))
                .hasValueSatisfying(moved -> assertThat(moved.untilAt()).isEqualTo(at("13:00")));
    }
}
