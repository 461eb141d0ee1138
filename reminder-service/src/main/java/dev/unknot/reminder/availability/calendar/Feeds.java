package dev.unknot.reminder.availability.calendar;

import dev.unknot.reminder.availability.suppression.BringForward;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.person.ScheduleTouched;
import dev.unknot.reminder.schedule.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The calendars that people gave, and what was read of them. */
@ApplicationScoped
@Transactional
public class Feeds {

    // A replica that dies with some of them has them read again with the next round. Served by feed_next.
    private static final String CLAIM = """
            UPDATE feed SET next_at = ?2
            FROM (SELECT organisation, employee FROM feed WHERE next_at <= ?1
                  ORDER BY next_at LIMIT ?3 FOR UPDATE SKIP LOCKED) due
            WHERE feed.organisation = due.organisation AND feed.employee = due.employee
            RETURNING feed.organisation, feed.employee, feed.address, (SELECT e.zone FROM employee e
                WHERE e.organisation = feed.organisation AND e.employee = feed.employee) AS zone""";

    private final EntityManager entityManager;
    private final BringForward bringForward;
    private final CalendarConfig config;
    private final Event<ScheduleTouched> touched;
    private final Clock clock;

    Feeds(
            EntityManager entityManager,
            BringForward bringForward,
            CalendarConfig config,
            Event<ScheduleTouched> touched,
            Clock clock) {
        this.entityManager = entityManager;
        this.bringForward = bringForward;
        this.config = config;
        this.touched = touched;
        this.clock = clock;
    }

    /** A calendar that is to be read now. */
    record Due(Person person, String address, ZoneId zone) {}

    /** The person gave this address, which {@link FeedRules} found right, or takes theirs away; whoever calls tells of it. */
    public void give(Employee employee, Optional<String> address) {
        Optional<Feed> before = Feed.of(employee.person);
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

    /** Some of those that are due, for nobody else until the next round. */
    @SuppressWarnings("unchecked")
    List<Due> claim(Instant now) {
        List<Tuple> claimed = entityManager
                .createNativeQuery(CLAIM, Tuple.class)
                .setParameter(1, now)
                .setParameter(2, now.plus(config.interval()))
                .setParameter(3, config.parallel())
                .getResultList();
        return claimed.stream()
                .map(row -> new Due(
                        new Person(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, String.class),
                        ZoneId.of(Optional.ofNullable(row.get(3, String.class)).orElse("UTC"))))
                .toList();
    }

    void read(Due due, List<Span> busy) {
        current(due).ifPresent(feed -> {
            feed.state = Feed.READ;
            feed.readAt = clock.instant();
            become(feed, busy);
        });
    }

    /** What was read before goes on counting for two hours. */
    void failed(Due due) {
        current(due).ifPresent(feed -> {
            feed.state = Feed.FAILING;
            if (feed.readAt == null || feed.readAt.plus(Feed.COUNTS_FOR).isBefore(clock.instant())) {
                become(feed, List.of());
            }
        });
    }

    void on(@Observes PersonLeft left) {
        Feed.deleteById(left.person());
    }

    private void become(Feed feed, List<Span> busy) {
        if (!feed.busy().equals(busy)) {
            if (isBusy(feed.busy()) && !isBusy(busy)) {
                bringForward.free(feed.person, clock.instant());
            }
            feed.busy(busy);
            Feed.flush();
            touched.fire(new ScheduleTouched(feed.person, feed.bucket));
        }
    }

    private boolean isBusy(List<Span> spans) {
        return spans.stream().anyMatch(span -> span.contains(clock.instant()));
    }

    /** The person may have given another address meanwhile. */
    private static Optional<Feed> current(Due due) {
        return Employee.lockedIfKnown(due.person())
                .flatMap(employee -> Feed.of(employee.person))
                .filter(feed -> feed.address.equals(due.address()));
    }
}
