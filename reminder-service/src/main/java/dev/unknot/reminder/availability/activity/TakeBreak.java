package dev.unknot.reminder.availability.activity;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.change.ScheduleChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Records a break that a person takes now. It counts like one that an event reports. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TakeBreak {

    private final Activities activities;
    private final ScheduleChanges scheduleChanges;
    private final Clock clock;

    TakeBreak(Activities activities, ScheduleChanges scheduleChanges, Clock clock) {
        this.activities = activities;
        this.scheduleChanges = scheduleChanges;
        this.clock = clock;
    }

    /** When the break ends that the person is taking; empty when they take none. */
    public Optional<Instant> underway(Person person) {
        Instant now = clock.instant();
        return activities.of(new Selection.OfPeople(List.of(person))).getOrDefault(person, List.of()).stream()
                .filter(activity -> activity.kind() == ActivityKind.BREAK
                        && !activity.at().isAfter(now)
                        && activity.until().isAfter(now))
                .map(Activity::until)
                .max(Comparator.naturalOrder());
    }

    public void take(Person person, Duration length) {
        Instant now = clock.instant();
        if (activities.add(new Activity(person, ActivityKind.BREAK, now, now.plus(length)))) {
            scheduleChanges.mark(person);
        }
    }
}
