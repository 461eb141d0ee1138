package dev.unknot.reminder.schedule;

/** A slot and its outcome. */
public record Decision(Slot slot, SlotOutcome outcome) {}
