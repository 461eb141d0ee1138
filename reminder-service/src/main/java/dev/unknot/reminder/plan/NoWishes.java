package dev.unknot.reminder.plan;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** As long as nothing keeps wishes. */
@DefaultBean
@ApplicationScoped
public class NoWishes implements KeptWishes {

    @Override
    public PlanPreferences of(Person person) {
        return PlanPreferences.NONE;
    }
}
