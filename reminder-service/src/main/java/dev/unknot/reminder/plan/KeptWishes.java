package dev.unknot.reminder.plan;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.prescription.Wishes;

/** Where it stands what people want of their plans. */
public interface KeptWishes {

    /** Asked within the transaction that changes the plan; {@link Wishes#NONE} of somebody who said nothing. */
    Wishes of(Person person);
}
