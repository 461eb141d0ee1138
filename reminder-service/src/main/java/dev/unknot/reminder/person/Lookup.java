package dev.unknot.reminder.person;

import java.util.Collection;
import java.util.Map;

/** Something that is known of some people only; one statement however many are asked for. */
public interface Lookup<T> {

    /** Of those of these people of whom there is any. */
    Map<Person, T> of(Collection<Person> people);

    /** Of everybody of these buckets of whom there is any. */
    Map<Person, T> ofBuckets(Collection<Integer> buckets);
}
