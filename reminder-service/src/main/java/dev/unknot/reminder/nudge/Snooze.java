package dev.unknot.reminder.nudge;

import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.employee.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A nudge that its person put off and that is still to come again. */
@Entity
public class Snooze extends PanacheEntityBase {

    /** The nudge that was put off; once at most. */
    @Id
    public UUID nudge;

    /** The nudge as which it comes again. */
    public UUID again;

    @Embedded
    public Person person;

    public int bucket;
    public List<String> kinds;
    public @Nullable String remedy;

    @Column(name = "due_at")
    public Instant dueAt;

    /** For the ORM. */
    protected Snooze() {}

    Snooze(Nudge putOff, Employee employee, Instant wanted) {
        nudge = putOff.id;
        again = UUID.nameUUIDFromBytes((putOff.id + "/again/" + wanted).getBytes(StandardCharsets.UTF_8));
        person = putOff.person;
        bucket = employee.bucket;
        kinds = List.copyOf(putOff.kinds);
        remedy = putOff.remedy;
        dueAt = employee.nextWorking(wanted);
    }

    /** Those of these buckets that are due, in turn; served by snooze_of_bucket. */
    public static List<Snooze> due(Collection<Integer> buckets, Instant upTo) {
        return list("bucket in ?1 and dueAt <= ?2 order by dueAt, nudge", buckets, upTo);
    }
}
