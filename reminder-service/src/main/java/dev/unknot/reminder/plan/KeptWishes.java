package dev.unknot.reminder.plan;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.prescription.PlanPreferences;

/** Where it stands what people want of their plans. */
public interface KeptWishes {

    /** Asked within the transaction that changes the plan; {@link PlanPreferences#NONE} of somebody who said nothing. */
    PlanPreferences of(Person person);
}
