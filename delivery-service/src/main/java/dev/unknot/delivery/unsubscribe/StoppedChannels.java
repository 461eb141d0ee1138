package dev.unknot.delivery.unsubscribe;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.recipient.PersonLeft;
import dev.unknot.delivery.recipient.Recipients;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The channels that people stopped by a link; owns the table {@code stopped_channel}. A new address starts none again. */
@ApplicationScoped
public class StoppedChannels {

    private final Database database;
    private final Recipients recipients;
    private final Clock clock;

    StoppedChannels(Database database, Recipients recipients, Clock clock) {
        this.database = database;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Summaries by e-mail stand beside the channels. */
    public List<Stoppable> of(Person person) {
        return database
                .list(
                        "SELECT channel FROM stopped_channel WHERE organisation = ? AND employee = ? ORDER BY channel",
                        row -> Stoppable.find(row.text("channel")),
                        person.organisation(),
                        person.employee())
                .stream()
                .flatMap(stopped -> stopped.stream())
                .toList();
    }

    public boolean hasStopped(Person person, Stoppable stoppable) {
        return of(person).contains(stoppable);
    }

    /** Of many people; those without any are missing. */
    public Map<Person, Set<Channel>> of(Collection<Person> people) {
        return database
                .list(
                        """
                        SELECT organisation, employee, channel FROM stopped_channel
                        JOIN unnest(?, ?) AS wanted (organisation, employee) USING (organisation, employee)\
                        """,
                        row -> new Stopped(
                                new Person(row.text("organisation"), row.text("employee")),
                                Channel.find(row.text("channel"))),
                        Column.texts(people.stream().map(Person::organisation).toList()),
                        Column.texts(people.stream().map(Person::employee).toList()))
                .stream()
                .filter(stopped -> stopped.channel().isPresent())
                .collect(Collectors.groupingBy(
                        Stopped::person,
                        Collectors.mapping(stopped -> stopped.channel().orElseThrow(), Collectors.toSet())));
    }

    private record Stopped(Person person, Optional<Channel> channel) {}

    /** Stops it once and for all; for somebody who has left there is nothing to stop. */
    @Transactional
    void stop(Person person, Stoppable stoppable) {
        if (recipients.isKnown(person)) {
            database.update("""
                INSERT INTO stopped_channel (organisation, employee, channel, stopped_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING\
                """, person.organisation(), person.employee(), stoppable.key(), clock.instant());
        }
    }

    /** The person themself wants it again. False if it was not stopped. */
    @Transactional
    boolean start(Person person, Stoppable stoppable) {
        return database.update(
                        "DELETE FROM stopped_channel WHERE organisation = ? AND employee = ? AND channel = ?",
                        person.organisation(),
                        person.employee(),
                        stoppable.key())
                > 0;
    }

    void on(@Observes PersonLeft left) {
        database.update(
                "DELETE FROM stopped_channel WHERE organisation = ? AND employee = ?",
                left.person().organisation(),
                left.person().employee());
    }
}
