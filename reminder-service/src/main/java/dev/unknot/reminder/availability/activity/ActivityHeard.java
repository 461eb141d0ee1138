package dev.unknot.reminder.availability.activity;

/** Said within the transaction in which something was heard for the first time; it may have happened a while ago. */
public record ActivityHeard(Activity activity) {}
