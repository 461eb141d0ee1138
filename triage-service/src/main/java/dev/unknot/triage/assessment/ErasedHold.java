package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** What remains of an erased report that still pauses the reminders: enough to lift the hold later. */
@Entity
@Table(name = "erased_hold")
public class ErasedHold extends PanacheEntityBase {

    @Id
    public UUID assessment;

    public String organisation;
    public String employee;

    static void of(Assessment erased) {
        ErasedHold hold = new ErasedHold();
        hold.assessment = erased.id;
        hold.organisation = erased.organisation;
        hold.employee = erased.employee;
        hold.persist();
    }

    /** Deletes the hold of this assessment; false if there was none. */
    public static boolean lift(Person person, UUID assessment) {
        return delete(
                        "assessment = ?1 AND organisation = ?2 AND employee = ?3",
                        assessment,
                        person.organisation(),
                        person.employee())
                > 0;
    }

    public static List<UUID> all(Person person) {
        return ErasedHold.<ErasedHold>list(
                        "organisation = ?1 AND employee = ?2", person.organisation(), person.employee())
                .stream()
                .map(hold -> hold.assessment)
                .toList();
    }
}
