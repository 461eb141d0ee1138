package dev.unknot.reminder.inbox.nudge;

import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A nudge in somebody's inbox. Rows are written by {@link SendNudges} and by the engine; the id begins with when it is due. */
@Entity
public class Nudge extends PanacheEntityBase {

    @Id
    public UUID id;

    @Embedded
    public Person person;

    public List<String> kinds;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "deliver_from")
    public Instant deliverFrom;

    @Column(name = "expires_at")
    public Instant expiresAt;

    public @Nullable String remedy;

    /** Which act of its kinds it is, for variety. */
    public int turn;

    public String state;

    /** For the ORM. */
    protected Nudge() {}

    public NudgeState state() {
        return NudgeState.of(state);
    }

    /** As its person sees it at {@code now}, whether the row was brought up to date or not. */
    public NudgeState stateAt(Instant now) {
        return NudgeState.UNSEEN.contains(state()) && !expiresAt.isAfter(now) ? NudgeState.EXPIRED : state();
    }

    /**
     * For whoever is to move it; anybody else waits. The person's row is locked first, as everybody does who changes
     * something of a person.
     */
    public static Optional<Nudge> locked(UUID id) {
        Optional<Nudge> found = findByIdOptional(id);
        found.ifPresent(nudge -> {
            Employee.findByIdOptional(nudge.person, LockModeType.PESSIMISTIC_WRITE);
            // It may have moved, or gone with its person, while this waited.
            getEntityManager().detach(nudge);
        });
        return found.flatMap(nudge -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public static Optional<Nudge> of(UUID id) {
        return findByIdOptional(id);
    }
}
