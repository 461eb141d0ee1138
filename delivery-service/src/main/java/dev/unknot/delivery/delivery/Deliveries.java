package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of nudges, for people and platforms. */
@ApplicationScoped
class Deliveries {

    private static final String COLUMNS = """
            nudge.id, employee, channel, state, attempts, reason, code, retry_at, ended_at, received_at, position,
            false AS digest
            FROM nudge JOIN delivery ON delivery.nudge = nudge.id""";

    /** Those in summaries, after the channels that have a message of their own. */
    private static final String IN_DIGESTS = """
            nudge.id, nudge.employee, 'email', state, attempts, reason, code, retry_at, ended_at, received_at, 32767, true
            FROM nudge JOIN digest_item ON nudge.id = digest_item.nudge JOIN digest ON digest.id = digest_item.digest""";

    private final Database database;
    private final Clock clock;

    Deliveries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A nudge on one channel; {@code digest} if it is mentioned in a summary instead of a message of its own. */
    record Found(
            UUID nudge,
            String employee,
            Channel channel,
            State state,
            int attempts,
            Optional<Reason> reason,
            Optional<String> code,
            Optional<Instant> retryAt,
            Optional<Instant> endedAt,
            Instant receivedAt,
            int position,
            boolean digest) {

        DeliveryId id() {
            return new DeliveryId(nudge, channel);
        }
    }

    /** Of one of the person's nudges. */
    List<Found> of(Person person, UUID nudge) {
        return database.list(
                "SELECT " + COLUMNS
                        + " WHERE nudge.id = ? AND nudge.organisation = ? AND employee = ? UNION ALL SELECT "
                        + IN_DIGESTS
                        + " WHERE nudge.id = ? AND nudge.organisation = ? AND nudge.employee = ? ORDER BY position",
                Deliveries::read,
                nudge,
                person.organisation(),
                person.employee(),
                nudge,
                person.organisation(),
                person.employee());
    }

    /** Of all of the person's nudges, the newest first. */
    List<Found> all(Person person) {
        return newest(person, Place.START, Integer.MAX_VALUE);
    }

    /** Of the person's nudges, from the newest to the oldest; the index nudge_of_person serves it. */
    List<Found> newest(Person person, Place after, int limit) {
        return database.list(
                "SELECT " + COLUMNS + """
                         WHERE nudge.organisation = ? AND employee = ? AND received_at <= ?
                               AND (received_at < ? OR (nudge.id, position) > (?, ?))
                        UNION ALL SELECT\s""" + IN_DIGESTS + """
                         WHERE nudge.organisation = ? AND nudge.employee = ? AND received_at <= ?
                               AND (received_at < ? OR (nudge.id, 32767) > (?, ?))
                        ORDER BY received_at DESC, id, position LIMIT ?""",
                Deliveries::read,
                person.organisation(),
                person.employee(),
                after.at(),
                after.at(),
                after.nudge(),
                after.position(),
                person.organisation(),
                person.employee(),
                after.at(),
                after.at(),
                after.nudge(),
                after.position(),
                limit);
    }

    /** Those of an organisation that failed, the newest first; the index delivery_failed serves it. */
    List<Found> failed(String organisation, Place after, int limit) {
        return database.list(
                "SELECT " + COLUMNS + """
                         WHERE delivery.organisation = ? AND state = 'failed' AND ended_at <= ?
                               AND (ended_at < ? OR (delivery.nudge, position) > (?, ?))
                        ORDER BY ended_at DESC, delivery.nudge, position LIMIT ?""",
                Deliveries::read,
                organisation,
                after.at(),
                after.at(),
                after.nudge(),
                after.position(),
                limit);
    }

    /** Whether there is something to send again. */
    enum Resend {
        DONE,
        NOT_FOUND,
        /** It has not failed, it has expired, the person has seen the nudge, or another channel is being tried. */
        USELESS
    }

    /** Tries a failed one again, from the first attempt. */
    @Transactional
    Resend resend(String organisation, DeliveryId id) {
        Instant now = clock.instant();
        boolean exists = database.find(
                        """
                        SELECT 1 FROM nudge JOIN delivery ON nudge = id
                        WHERE id = ? AND nudge.organisation = ? AND channel = ? FOR UPDATE OF nudge""", row -> true, id.nudge(), organisation, id.channel().key())
                .isPresent();
        if (!exists) {
            return Resend.NOT_FOUND;
        }
        int waiting = database.update("""
                UPDATE delivery
                SET state = 'waiting', attempts = 0, first_tried_at = NULL, retry_at = NULL, ended_at = NULL, reason = NULL,
                    code = NULL
                FROM nudge
                WHERE nudge.id = delivery.nudge AND nudge.id = ? AND channel = ? AND state = 'failed'
                      AND nudge.expires_at > ? AND nudge.seen_at IS NULL
                      AND nudge.lease IS NULL""", id.nudge(), id.channel().key(), now);
        if (waiting > 0) {
            database.update("UPDATE nudge SET ending = NULL, next_at = ? WHERE id = ?", now, id.nudge());
        }
        return waiting > 0 ? Resend.DONE : Resend.USELESS;
    }

    private static Found read(Row row) throws SQLException {
        return new Found(
                row.id("id"),
                row.text("employee"),
                Channel.of(row.text("channel")),
                State.of(row.text("state")),
                row.number("attempts"),
                row.optionalText("reason").map(Reason::of),
                row.optionalText("code"),
                row.optionalInstant("retry_at"),
                row.optionalInstant("ended_at"),
                row.instant("received_at"),
                row.number("position"),
                row.truth("digest"));
    }
}
