package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import java.util.Map;

/** Reads what is known of some people only, in one statement for any number of them. */
public interface Lookup<T> {

    /** Holds only those of the selected people of whom something is known. */
    Map<Person, T> of(Selection selection);
}
