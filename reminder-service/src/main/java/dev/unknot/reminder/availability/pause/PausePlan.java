package dev.unknot.reminder.availability.pause;

import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.person.ScheduleTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets a plan stand still and go on. */
@ApplicationScoped
public class PausePlan {

    private final Event<ScheduleTouched> touched;
    private final Clock clock;

    PausePlan(Event<ScheduleTouched> touched, Clock clock) {
        this.touched = touched;
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
            touched.fire(new ScheduleTouched(person, employee.bucket));
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
            touched.fire(new ScheduleTouched(person, pause.bucket));
        });
        return employee.isPresent();
    }

    void on(@Observes PersonLeft left) {
        Pause.deleteById(left.person());
    }
}
