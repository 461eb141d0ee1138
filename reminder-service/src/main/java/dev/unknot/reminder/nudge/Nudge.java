package dev.unknot.reminder.nudge;

import dev.unknot.reminder.employee.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
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

/** A nudge in somebody's inbox. Rows are written by {@link SendNudges}, many at a time. */
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

    public String language;
    public String title;
    public String text;
    public @Nullable String remedy;
    public List<String> steps;
    public @Nullable Integer minutes;
    public String state;

    /** For the ORM. */
    protected Nudge() {}

    /** For whoever is to move it; anybody else waits. */
    static Optional<Nudge> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The inbox from the newest on, or from below {@code cursor} on; served by nudge_of_person. */
    static List<Nudge> inbox(Person person, Optional<Cursor> cursor, int limit) {
        return cursor.map(below -> Nudge.<Nudge>find(
                        "person = ?1 and (dueAt < ?2 or dueAt = ?2 and id < ?3) order by dueAt desc, id desc",
                        person,
                        below.dueAt(),
                        below.id()))
                .orElseGet(() -> Nudge.find("person = ?1 order by dueAt desc, id desc", person))
                .page(Page.ofSize(limit))
                .list();
    }
}
