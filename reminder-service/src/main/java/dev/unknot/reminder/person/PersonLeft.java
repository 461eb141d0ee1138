package dev.unknot.reminder.person;

/** Said within the transaction in which somebody is erased; every package erases its own. */
public record PersonLeft(Person person) {}
