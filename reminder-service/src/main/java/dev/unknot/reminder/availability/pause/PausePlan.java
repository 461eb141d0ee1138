package dev.unknot.reminder.availability.pause;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.change.ScheduleChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Pauses and resumes plans. */
@ApplicationScoped
public class PausePlan {

    private final ScheduleChanges scheduleChanges;
    private final Clock clock;

    PausePlan(ScheduleChanges scheduleChanges, Clock clock) {
        this.scheduleChanges = scheduleChanges;
        this.clock = clock;
    }

    /** A pause from now on instead of any other; empty when the person is not known. */
    @Transactional
    public Optional<Pause> pause(Person person, PauseRequest request) {
        return Employee.lockedIfKnown(person).map(employee -> {
            Pause pause = Pause.of(person).orElseGet(() -> new Pause(employee));
            pause.fromAt = clock.instant();
            pause.untilAt = request.end(pause.fromAt);
            pause.persistAndFlush();
            scheduleChanges.mark(person);
            return pause;
        });
    }

    /** Whether the person is known; one whose plan is not paused may resume it all the same. */
    @Transactional
    public boolean resume(Person person) {
        Instant now = clock.instant();
        Optional<Employee> employee = Employee.lockedIfKnown(person);
        Pause.of(person).filter(pause -> pause.untilAt.isAfter(now)).ifPresent(pause -> {
            pause.untilAt = now;
            Pause.flush();
            scheduleChanges.mark(person);
        });
        return employee.isPresent();
    }

    void on(@Observes PersonErased erased) {
        Pause.deleteById(erased.person());
    }
}
