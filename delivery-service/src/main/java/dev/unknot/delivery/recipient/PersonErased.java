package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;

/** Fired in the transaction that erases what is kept of a person: each package erases its own rows. */
public sealed interface PersonErased permits PersonLeft, DataErased {

    Person person();
}
