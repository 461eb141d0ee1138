package dev.unknot.reminder.inbox.checkin;

import dev.unknot.contracts.Person;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.reminder.person.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Records how much it hurts when nobody asked. */
@ApplicationScoped
public class RecordCheckIn {

    private final CheckIns checkIns;
    private final Clock clock;

    RecordCheckIn(CheckIns checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** The new check-in, or the one that the same request made before; empty when the person is not known. */
    @Transactional
    public Optional<CheckIn> record(Person person, CheckInRequest request, Repeat repeat) {
        return Employee.lockedIfKnown(person)
                .map(known -> checkIns.earlier(person, repeat)
                        .orElseGet(() -> checkIns.add(person, request.discomfort(), clock.instant(), repeat)));
    }
}
