package dev.unknot.delivery.unsubscribe;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.recipient.PersonLeft;
import dev.unknot.delivery.recipient.Recipients;
import dev.unknot.delivery.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

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

    public List<Channel> of(Person person) {
        return database
                .list(
                        "SELECT channel FROM stopped_channel WHERE organisation = ? AND employee = ? ORDER BY channel",
                        row -> Channel.find(row.text("channel")),
                        person.organisation(),
                        person.employee())
                .stream()
                .flatMap(channel -> channel.stream())
                .toList();
    }

    /** Stops it once and for all; for somebody who has left there is nothing to stop. */
    @Transactional
    void stop(Person person, Channel channel) {
        if (recipients.isKnown(person)) {
            database.update("""
                INSERT INTO stopped_channel (organisation, employee, channel, stopped_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING\
                """, person.organisation(), person.employee(), channel.key(), clock.instant());
        }
    }

    /** The person themself wants it again. */
    @Transactional
    public void start(Person person, Channel channel) {
        database.update(
                "DELETE FROM stopped_channel WHERE organisation = ? AND employee = ? AND channel = ?",
                person.organisation(),
                person.employee(),
                channel.key());
    }

    void on(@Observes PersonLeft left) {
        database.update(
                "DELETE FROM stopped_channel WHERE organisation = ? AND employee = ?",
                left.person().organisation(),
                left.person().employee());
    }
}
