package dev.unknot.reminder.schedule.outcome;

import dev.unknot.reminder.schedule.timetable.Slot;

/** A slot and its outcome. */
public record Decision(Slot slot, SlotOutcome outcome) {}
