package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;

/** A person erased their data and stays enrolled. */
public record DataErased(Person person) implements PersonErased {}
