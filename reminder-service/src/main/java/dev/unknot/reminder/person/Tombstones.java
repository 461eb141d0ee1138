package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records who left and when, so that a late event does not bring anybody back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tombstones {

    private final ReminderConfig config;

    Tombstones(ReminderConfig config) {
        this.config = config;
    }

    /** Whether the person left after this moment, or left and has not come back. */
    public boolean isLate(Person person, Instant moment) {
        return Tombstone.of(person, config.secret())
                .filter(tombstone -> tombstone.isLate(moment))
                .isPresent();
    }

    public void mark(Person person, Instant leftAt) {
        Tombstone.mark(person, config.secret(), leftAt);
    }

    /** The person came back; has no effect when that was before they left. */
    public void lift(Person person, Instant returnedAt) {
        Tombstone.of(person, config.secret())
                .filter(tombstone -> returnedAt.isAfter(tombstone.leftAt))
                .ifPresent(tombstone -> tombstone.returnedAt = returnedAt);
    }
}
