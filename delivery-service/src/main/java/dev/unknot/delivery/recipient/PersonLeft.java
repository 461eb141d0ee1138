package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;

/** Fired in the transaction that erases a person: each package erases its own rows. */
public record PersonLeft(Person person) {}
