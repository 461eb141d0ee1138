package dev.unknot.reminder.availability.calendar;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonRow;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Somebody's calendar: where it is, which is a secret, and when they are busy. */
@Entity
public class Feed extends PersonRow {

    /** The busy times read last count for so long while reading fails. */
    static final Duration COUNTS_FOR = Duration.ofHours(2);

    static final String WAITING = "waiting";
    static final String READ = "read";
    static final String FAILING = "failing";

    public String address = "";

    /** {@code waiting} for the first reading, {@code read}, or {@code failing} since. */
    public String state = WAITING;

    @Column(name = "next_at")
    public Instant nextAt = Instant.EPOCH;

    @Column(name = "read_at")
    public @Nullable Instant readAt;

    @Column(name = "busy_from")
    public List<Instant> busyFrom = List.of();

    @Column(name = "busy_until")
    public List<Instant> busyUntil = List.of();

    /** For the ORM. */
    protected Feed() {}

    Feed(Employee employee) {
        super(employee);
    }

    public static Optional<Feed> of(Person person) {
        return findByIdOptional(person);
    }

    List<Span> busy() {
        return IntStream.range(0, busyFrom.size())
                .mapToObj(i -> new Span(busyFrom.get(i), busyUntil.get(i)))
                .toList();
    }

    void busy(List<Span> spans) {
        busyFrom = spans.stream().map(Span::from).toList();
        busyUntil = spans.stream().map(Span::to).toList();
    }
}
