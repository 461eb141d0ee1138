package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;

/** A person erased their data and stays enrolled. Channels that they stopped stay stopped. */
public record DataErased(Person person) implements PersonErased {}
