package dev.unknot.reminder.schedule;

/** A slot and what becomes of it. */
public record Decision(Slot slot, SlotOutcome outcome) {}
