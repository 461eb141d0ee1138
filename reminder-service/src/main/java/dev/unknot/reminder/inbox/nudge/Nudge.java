package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.person.Employee;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A nudge in a person's inbox. {@link AddNudge} and the engine insert the rows; an id begins with the time it is due. */
@Entity
public class Nudge extends PanacheEntityBase {

    @Id
    public UUID id;

    public String organisation;
    public String employee;

    public List<String> kinds;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "deliver_from")
    public Instant deliverFrom;

    @Column(name = "expires_at")
    public Instant expiresAt;

    public @Nullable String remedy;

    /** Selects one of several phrasings. */
    public int turn;

    /** The key of a {@link dev.unknot.reminder.schedule.timetable.Source}. */
    public String source;

    public String state;

    /** For the ORM. */
    protected Nudge() {}

    public Person person() {
        return new Person(organisation, employee);
    }

    /** Whether it was published, and so its outcomes are too. */
    public boolean isCarried() {
        return NudgeKinds.of(NudgeKind.of(kinds.get(0))).isCarried();
    }

    /** Whether it asks how the person is. */
    public boolean isCheckIn() {
        return kinds.contains(NudgeKind.CHECK_IN.key());
    }

    public NudgeState state() {
        return NudgeState.of(state);
    }

    /** The state at {@code now}; the row of an expired nudge may not be up to date yet. */
    public NudgeState stateAt(Instant now) {
        return state().at(now, expiresAt);
    }

    /** The nudge, locked. The person's row is locked first, as in every change of something that is theirs. */
    public static Optional<Nudge> locked(UUID id) {
        Optional<Nudge> found = findByIdOptional(id);
        found.ifPresent(nudge -> {
            Employee.lockedIfKnown(nudge.person());
            // It may have moved, or gone with its person, while this waited.
            getEntityManager().detach(nudge);
        });
        return found.flatMap(nudge -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public static Optional<Nudge> of(UUID id) {
        return findByIdOptional(id);
    }

    /** Everything in the person's inbox, the oldest first. Served by nudge_of_person. */
    static List<Nudge> all(Person person) {
        return list("organisation = ?1 and employee = ?2 order by id", person.organisation(), person.employee());
    }

    static void erase(Person person) {
        delete("organisation = ?1 and employee = ?2", person.organisation(), person.employee());
    }
}
