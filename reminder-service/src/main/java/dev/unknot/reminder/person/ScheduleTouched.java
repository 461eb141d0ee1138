package dev.unknot.reminder.person;

/**
 * Said within the transaction in which something changed that bears on when this person is nudged, such as a meeting or a
 * pause; whoever keeps people in memory loads this one again.
 */
public record ScheduleTouched(Person person, int bucket) {}
