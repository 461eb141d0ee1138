package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;

/** Fired in the transaction that erases a person: each package erases its own rows. No observer depends on another. */
public record PersonLeft(Person person) {}
