package dev.unknot.reminder.availability.suppression;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.activity.Activities;
import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.calendar.Feeds;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.availability.pause.Pauses;
import dev.unknot.reminder.availability.postponement.Postponements;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.preferences.PreferencesOfPeople;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads what suppresses nudges now. Each table's owner reads its part, in one statement for all people selected. */
@ApplicationScoped
@Transactional
public class LoadSuppressions implements Lookup<Suppressions> {

    private final Employees employees;
    private final PreferencesOfPeople preferences;
    private final Pauses pauses;
    private final Postponements postponements;
    private final Feeds feeds;
    private final Activities activities;
    private final Holidays holidays;
    private final Clock clock;

    LoadSuppressions(
            Employees employees,
            PreferencesOfPeople preferences,
            Pauses pauses,
            Postponements postponements,
            Feeds feeds,
            Activities activities,
            Holidays holidays,
            Clock clock) {
        this.employees = employees;
        this.preferences = preferences;
        this.pauses = pauses;
        this.postponements = postponements;
        this.feeds = feeds;
        this.activities = activities;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public Map<Person, Suppressions> of(Selection selection) {
        Instant now = clock.instant();
        Map<Person, String> countries = employees.countries(selection);
        Map<Person, QuietPreferences> quiet = preferences.of(selection);
        Map<Person, Span> pausedPeople = pauses.of(selection);
        Map<Person, Span> postponed = postponements.of(selection);
        Map<Person, List<Span>> busyTimes = feeds.of(selection);
        Map<Person, List<Activity>> activity = activities.of(selection);
        Set<Person> people = new HashSet<>(countries.keySet());
        people.addAll(quiet.keySet());
        people.addAll(pausedPeople.keySet());
        people.addAll(postponed.keySet());
        people.addAll(busyTimes.keySet());
        people.addAll(activity.keySet());
        Map<Person, Suppressions> found = new HashMap<>();
        // Most people have nothing but the holidays of their country, and share them.
        Map<String, Suppressions> byCountry = new HashMap<>();
        for (Person person : people) {
            SuppressionFacts facts = new SuppressionFacts(
                    Optional.ofNullable(countries.get(person)),
                    quiet.getOrDefault(person, QuietPreferences.NONE),
                    Optional.ofNullable(pausedPeople.get(person)),
                    Optional.ofNullable(postponed.get(person)),
                    busyTimes.getOrDefault(person, List.of()),
                    activity.getOrDefault(person, List.of()));
            Suppressions suppressions = facts.onlyCountry()
                    .map(country -> byCountry.computeIfAbsent(country, any -> facts.suppressions(holidays, now)))
                    .orElseGet(() -> facts.suppressions(holidays, now));
            if (suppressions != Suppressions.NONE) {
                found.put(person, suppressions);
            }
        }
        return found;
    }
}
