package dev.unknot.reminder.availability.preferences;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.Preferences;
import dev.unknot.reminder.plan.KeptWishes;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What preferences mean for the plan. */
@ApplicationScoped
class PreferredPlan implements KeptWishes {

    @Override
    public PlanPreferences of(Person person) {
        return Preferences.of(person)
                .map(preferences -> new PlanPreferences(
                        preferences.wantedKinds(), preferences.pace(), Optional.ofNullable(preferences.dailyCap)))
                .orElse(PlanPreferences.NONE);
    }
}
