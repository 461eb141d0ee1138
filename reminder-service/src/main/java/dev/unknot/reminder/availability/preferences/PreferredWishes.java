package dev.unknot.reminder.availability.preferences;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.KeptWishes;
import dev.unknot.reminder.plan.prescription.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What preferences mean for the plan. */
@ApplicationScoped
class PreferredWishes implements KeptWishes {

    @Override
    public Wishes of(Person person) {
        return Preferences.of(person)
                .map(preferences -> new Wishes(
                        preferences.wantedKinds(), preferences.pace(), Optional.ofNullable(preferences.dailyCap)))
                .orElse(Wishes.NONE);
    }
}
