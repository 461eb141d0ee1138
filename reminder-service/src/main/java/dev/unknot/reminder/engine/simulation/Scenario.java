package dev.unknot.reminder.engine.simulation;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A person, and all that happens to them from one moment to another.
 *
 * @param key draws the minutes at which their nudges fall due
 * @param country as the platform names it
 * @param language BCP 47
 * @param reports in any order, as they are known in the end
 * @param activity in any order
 * @param busy from their calendar, known from the beginning
 * @param begin when they are enrolled
 */
public record Scenario(
        Person person,
        String key,
        ZoneId zone,
        WorkWeek week,
        Optional<String> country,
        Optional<String> language,
        QuietPreferences quiet,
        PlanPreferences preferences,
        List<Reported> reports,
        List<Activity> activity,
        List<Span> busy,
        Instant begin,
        Instant end) {}
