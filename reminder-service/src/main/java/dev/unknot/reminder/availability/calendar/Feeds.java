package dev.unknot.reminder.availability.calendar;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.change.ScheduleChanges;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table feed: the calendars that people gave, and the busy times read from them. */
@ApplicationScoped
@Transactional
public class Feeds implements Lookup<List<Span>>, PersonalData {

    // A feed that a replica claims but does not read is due again in the next round. Served by feed_next.
    private static final String CLAIM = """
            UPDATE feed SET next_at = ?2
            FROM (SELECT organisation, employee FROM feed WHERE next_at <= ?1
                  ORDER BY next_at LIMIT ?3 FOR UPDATE SKIP LOCKED) due
            WHERE feed.organisation = due.organisation AND feed.employee = due.employee
            RETURNING feed.organisation, feed.employee, feed.address""";

    private final EntityManager entityManager;
    private final Employees employees;
    private final OneOffs oneOffs;
    private final CalendarConfig config;
    private final ScheduleChanges scheduleChanges;
    private final Clock clock;

    Feeds(
            EntityManager entityManager,
            Employees employees,
            OneOffs oneOffs,
            CalendarConfig config,
            ScheduleChanges scheduleChanges,
            Clock clock) {
        this.entityManager = entityManager;
        this.employees = employees;
        this.oneOffs = oneOffs;
        this.config = config;
        this.scheduleChanges = scheduleChanges;
        this.clock = clock;
    }

    /** A calendar to be read now. */
    record Due(Person person, String address, ZoneId zone) {}

    /** The person's calendar, for the export. */
    public record Kept(String address, String state, Instant nextAt, Optional<Instant> readAt, List<Span> busy) {}

    @Override
    public String part() {
        return "ownCalendar";
    }

    @Override
    public Optional<Kept> kept(Person person) {
        return Feed.of(person)
                .map(feed ->
                        new Kept(feed.address, feed.state, feed.nextAt, Optional.ofNullable(feed.readAt), feed.busy()));
    }

    /** Sets or removes the person's address, which {@link FeedRules} has accepted. The caller marks the schedule as changed. */
    public void give(Employee employee, Optional<String> address) {
        Optional<Feed> before = Feed.of(employee.person());
        if (address.equals(before.map(feed -> feed.address))) {
            return;
        }
        before.ifPresent(feed -> {
            feed.delete();
            Feed.flush();
        });
        address.ifPresent(given -> {
            Feed feed = new Feed(employee);
            feed.address = given;
            feed.nextAt = clock.instant();
            feed.persistAndFlush();
        });
    }

    /** Claims some of those that are due; no other replica gets them before the next round. */
    @SuppressWarnings("unchecked")
    List<Due> claim(Instant now) {
        List<Tuple> claimed = entityManager
                .createNativeQuery(CLAIM, Tuple.class)
                .setParameter(1, now)
                .setParameter(2, now.plus(config.interval()))
                .setParameter(3, config.parallel())
                .getResultList();
        Map<Person, ZoneId> zones = employees.zones(
                new Selection.OfPeople(claimed.stream().map(Feeds::person).toList()));
        return claimed.stream()
                .map(row ->
                        new Due(person(row), row.get(2, String.class), zones.getOrDefault(person(row), ZoneOffset.UTC)))
                .toList();
    }

    /** The busy times that were read last. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<Person, List<Span>> of(Selection selection) {
        List<Feed> found = selection
                .bind(entityManager.createNativeQuery("SELECT feed.* FROM feed" + selection.clause(), Feed.class))
                .getResultList();
        return found.stream().collect(Collectors.toMap(Feed::person, Feed::busy));
    }

    private static Person person(Tuple row) {
        return new Person(row.get(0, String.class), row.get(1, String.class));
    }

    void read(Due due, List<Span> busy) {
        current(due).ifPresent(feed -> {
            feed.state = Feed.READ;
            feed.readAt = clock.instant();
            become(feed, busy);
        });
    }

    /** The busy times read before count for two more hours. */
    void failed(Due due) {
        current(due).ifPresent(feed -> {
            feed.state = Feed.FAILING;
            if (feed.readAt == null || feed.readAt.plus(Feed.COUNTS_FOR).isBefore(clock.instant())) {
                become(feed, List.of());
            }
        });
    }

    void on(@Observes PersonErased erased) {
        Feed.deleteById(erased.person());
    }

    private void become(Feed feed, List<Span> busy) {
        if (!feed.busy().equals(busy)) {
            if (isBusy(feed.busy()) && !isBusy(busy)) {
                oneOffs.bringForward(feed.person(), clock.instant());
            }
            feed.busy(busy);
            Feed.flush();
            scheduleChanges.mark(feed.person());
        }
    }

    private boolean isBusy(List<Span> spans) {
        return spans.stream().anyMatch(span -> span.contains(clock.instant()));
    }

    /** The person may have given another address meanwhile. */
    private static Optional<Feed> current(Due due) {
        return Employee.lockedIfKnown(due.person())
                .flatMap(employee -> Feed.of(employee.person()))
                .filter(feed -> feed.address.equals(due.address()));
    }
}
