package dev.unknot.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlotNumberTest {

    private static final int LAST_MINUTE = 2 * 24 * 60;

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasStored(Source source) {
        for (int number = 0; number < LAST_MINUTE; number++) {
            assertThat(SlotNumber.read(SlotNumber.stored(key(source, number)), source))
                    .isEqualTo(number);
        }
    }

    @Test
    void isDifferentForDifferentSources() {
        Set<Integer> stored = new HashSet<>();
        for (Source source : Source.values()) {
            for (int number = 0; number < LAST_MINUTE; number++) {
                assertThat(stored.add(SlotNumber.stored(key(source, number)))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAN, 540, 540", "REPORT, -1, 0", "REPORT, -3, 2", "SNOOZE, 10600, 600", "OWED, 10600, 600"})
    void readsWhatEarlierVersionsStored(Source source, int stored, int number) {
        assertThat(SlotNumber.read(stored, source)).isEqualTo(number);
    }

    private static Slot.Key key(Source source, int number) {
        return new Slot.Key(NudgeKind.STRETCH, LocalDate.parse("2026-11-23"), source, number);
    }
}
