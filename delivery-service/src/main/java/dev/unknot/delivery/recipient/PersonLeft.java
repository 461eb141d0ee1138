package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;

/** A person left, so nothing of them stays. */
public record PersonLeft(Person person) implements PersonErased {}
