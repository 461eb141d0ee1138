package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment at which something may be asked of a person. Day and index name it for ever; the instant follows from them,
 * so a clock change can neither double nor lose it.
 *
 * @param at when it falls due
 */
public record Slot(Key key, Instant at) {

    /** What makes a slot this slot; {@code date} is the local day on which the working time began. */
    public record Key(NudgeKind kind, LocalDate date, int index) {}

    public NudgeKind kind() {
        return key.kind();
    }

    public LocalDate date() {
        return key.date();
    }
}
