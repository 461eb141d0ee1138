package dev.unknot.reminder.availability.pause;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A person's last pause, over or not, for their export. */
@ApplicationScoped
class PauseOfPerson implements PersonalData {

    @Override
    public String part() {
        return "pause";
    }

    @Override
    public Optional<Span> kept(Person person) {
        return Pause.of(person).map(pause -> new Span(pause.fromAt, pause.untilAt));
    }
}
