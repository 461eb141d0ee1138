package dev.unknot.reminder.inbox.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NudgeIdTest {

    private static final Instant DUE = Instant.parse("2026-11-23T09:00:00.123Z");
    private static final Person PERSON = new Person("acme", "a");

    @Test
    void isTheSameForTheSameSlotAndHoldsItsDueTime() {
        UUID id = NudgeId.of(PERSON, slot(540, DUE));
        assertThat(id).isEqualTo(NudgeId.of(PERSON, slot(540, DUE)));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(NudgeId.dueAt(id)).isEqualTo(DUE);
    }

    @Test
    void isAnotherForAnotherSlotOrPerson() {
        UUID id = NudgeId.of(PERSON, slot(540, DUE));
        assertThat(id).isNotEqualTo(NudgeId.of(PERSON, slot(541, DUE)));
        assertThat(id).isNotEqualTo(NudgeId.of(new Person("acme", "b"), slot(540, DUE)));
    }

    @Test
    void sortsByTime() {
        assertThat(NudgeId.of(PERSON, slot(1, DUE)).toString())
                .isLessThan(NudgeId.of(PERSON, slot(0, DUE.plusMillis(1))).toString());
    }

    private static Slot slot(int number, Instant at) {
        return new Slot(new Slot.Key(NudgeKind.STRETCH, LocalDate.parse("2026-11-23"), Source.PLAN, number), at);
    }
}
