package dev.unknot.reminder.plan;

import dev.unknot.reminder.person.Person;

/** Said within the transaction in which a plan is made or changes. */
public record PlanChanged(Person person, int bucket) {}
