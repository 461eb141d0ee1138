package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.recipient.PersonErased;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nudges on their way; owns the tables {@code nudge}, {@code delivery} and {@code seen_early}. */
@ApplicationScoped
public class Nudges {

    /** Of a person who chose no channel: the endpoints of their organisation get the nudge. */
    private static final List<ChannelChoice> UNCHOSEN =
            List.of(new ChannelChoice(Channel.WEBHOOK.key(), 0, ChannelChoice.Words.NEUTRAL));

    private static final String DELETE = """
            WITH gone AS (DELETE FROM nudge WHERE %s RETURNING id)
            DELETE FROM delivery USING gone WHERE delivery.nudge = gone.id""";

    private final Database database;

    Nudges(Database database) {
        this.database = database;
    }

    /**
     * Adds those that are not there yet.
     *
     * @param lease until when those that can be sent at once are claimed; empty if none is to be
     * @return those that were claimed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Claimed> add(List<NudgeDue> nudges, Instant now, Optional<Instant> lease) {
        UUID mine = UUID.randomUUID();
        Map<UUID, Boolean> seen = new HashMap<>();
        database.list(
                """
                INSERT INTO nudge (id, organisation, employee, language, title, text, link, deliver_from, expires_at,
                                   received_at, seen_at, next_at, lease)
                SELECT new.id, organisation, employee, language, title, text, link, deliver_from, expires_at,
                       CAST(? AS timestamptz), early.received_at, first_at, lease
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS new
                     (id, organisation, employee, language, title, text, link, deliver_from, expires_at, first_at, lease)
                     LEFT JOIN seen_early early ON early.nudge = new.id
                ON CONFLICT DO NOTHING RETURNING id, seen_at""",
                row -> seen.put(row.id("id"), row.optionalInstant("seen_at").isPresent()),
                now,
                Column.ids(values(nudges, NudgeDue::nudge)),
                Column.texts(values(nudges, NudgeDue::organisation)),
                Column.texts(values(nudges, NudgeDue::employee)),
                Column.texts(values(nudges, NudgeDue::language)),
                Column.texts(values(nudges, NudgeDue::title)),
                Column.texts(values(nudges, NudgeDue::text)),
                Column.texts(values(nudges, NudgeDue::link)),
                new Column("timestamptz", values(nudges, NudgeDue::deliverFrom)),
                new Column("timestamptz", values(nudges, NudgeDue::expiresAt)),
                new Column("timestamptz", values(nudges, nudge -> firstAt(nudge, now, lease))),
                new Column(
                        "uuid",
                        values(
                                nudges,
                                nudge -> lease.filter(until -> isForNow(nudge, now))
                                        .map(until -> mine))));
        Map<UUID, NudgeDue> added = nudges.stream()
                .filter(nudge -> seen.containsKey(nudge.nudge()))
                .collect(Collectors.toMap(NudgeDue::nudge, Function.identity(), (first, again) -> first));
        addRows(List.copyOf(added.values()));
        return added.values().stream()
                .filter(nudge -> lease.isPresent() && isForNow(nudge, now))
                .map(nudge -> claimed(nudge, mine, now, Boolean.TRUE.equals(seen.get(nudge.nudge()))))
                .toList();
    }

    private static Instant firstAt(NudgeDue nudge, Instant now, Optional<Instant> lease) {
        Instant due = nudge.deliverFrom().isAfter(now) ? nudge.deliverFrom() : now;
        return lease.filter(until -> isForNow(nudge, now)).orElse(due);
    }

    /** Whether its first channel can be tried at once. Full words have yet to come. */
    private static boolean isForNow(NudgeDue nudge, Instant now) {
        List<ChannelChoice> chosen = chosen(nudge);
        return !chosen.isEmpty()
                && !nudge.deliverFrom().isAfter(now)
                && chosen.get(0).afterMinutes() == 0
                && chosen.stream().noneMatch(choice -> choice.words() == ChannelChoice.Words.FULL);
    }

    private static Claimed claimed(NudgeDue nudge, UUID lease, Instant now, boolean seen) {
        return new Claimed(
                nudge.nudge(),
                lease,
                Person.of(nudge),
                nudge.language(),
                nudge.title(),
                nudge.text(),
                nudge.link(),
                nudge.deliverFrom(),
                nudge.expiresAt(),
                now,
                seen,
                chosen(nudge).stream()
                        .map(choice -> DeliveryRow.waiting(
                                Channel.of(choice.channel()), Duration.ofMinutes(choice.afterMinutes())))
                        .toList());
    }

    private void addRows(List<NudgeDue> nudges) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<ChannelChoice> choices = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        for (NudgeDue nudge : nudges) {
            List<ChannelChoice> chosen = chosen(nudge);
            for (int i = 0; i < chosen.size(); i++) {
                ids.add(nudge.nudge());
                positions.add(i);
                choices.add(chosen.get(i));
                organisations.add(nudge.organisation());
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO delivery (nudge, organisation, position, channel, after_minutes, full_words)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?)""",
                Column.ids(ids),
                Column.texts(organisations),
                new Column("smallint", positions),
                Column.texts(values(choices, ChannelChoice::channel)),
                new Column("integer", values(choices, ChannelChoice::afterMinutes)),
                new Column("boolean", values(choices, choice -> choice.words() == ChannelChoice.Words.FULL)));
    }

    /** Without summaries, and channels that this version does not know or that are not sent from here; each once. */
    private static List<ChannelChoice> chosen(NudgeDue nudge) {
        Map<String, ChannelChoice> known = new LinkedHashMap<>();
        nudge.channels().orElse(UNCHOSEN).stream()
                .filter(choice -> choice.digest().isEmpty()
                        && Channel.find(choice.channel())
                                .filter(Channel::isSent)
                                .isPresent())
                .forEach(choice -> known.putIfAbsent(choice.channel(), choice));
        return List.copyOf(known.values());
    }

    /** Claims what is due, and what was claimed by somebody whose lease has ended. */
    @Transactional
    List<Claimed> claim(Instant now, Duration lease, int limit) {
        UUID mine = UUID.randomUUID();
        List<Claimed> claimed = database.list("""
                UPDATE nudge SET lease = ?, next_at = ?
                FROM (SELECT id FROM nudge WHERE next_at <= ? ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED) due
                WHERE nudge.id = due.id
                RETURNING nudge.id, organisation, employee, language, title, text, link, deliver_from, expires_at,
                          received_at, seen_at""", row -> claimed(row, mine), mine, now.plus(lease), now, limit);
        Map<UUID, List<DeliveryRow>> rows = rows(values(claimed, Claimed::id));
        return claimed.stream()
                .map(nudge -> nudge.with(rows.getOrDefault(nudge.id(), List.of())))
                .toList();
    }

    /** Gives up leases that still hold; the nudges are looked at again at {@code next}. */
    @Transactional
    void release(List<Claimed> nudges, Instant next) {
        database.update("""
                UPDATE nudge SET lease = NULL, next_at = ?
                FROM unnest(?, ?) AS given (id, lease) WHERE nudge.id = given.id AND nudge.lease = given.lease""", next, Column.ids(values(nudges, Claimed::id)), Column.ids(values(nudges, Claimed::lease)));
    }

    /** Prolongs a lease. False if somebody else holds it by now, or the person has seen the nudge or left. */
    @Transactional
    boolean prolong(Claimed nudge, Instant until) {
        return database.update(
                        "UPDATE nudge SET next_at = ? WHERE id = ? AND lease = ? AND seen_at IS NULL",
                        until,
                        nudge.id(),
                        nudge.lease())
                > 0;
    }

    private static Claimed claimed(Row row, UUID lease) throws SQLException {
        return new Claimed(
                row.id("id"),
                lease,
                new Person(row.text("organisation"), row.text("employee")),
                row.text("language"),
                row.text("title"),
                row.text("text"),
                row.text("link"),
                row.instant("deliver_from"),
                row.instant("expires_at"),
                row.instant("received_at"),
                row.optionalInstant("seen_at").isPresent(),
                List.of());
    }

    private Map<UUID, List<DeliveryRow>> rows(Collection<UUID> nudges) {
        Map<UUID, List<DeliveryRow>> found = new HashMap<>();
        if (!nudges.isEmpty()) {
            database.list(
                    """
                    SELECT nudge, channel, after_minutes, full_words, state, attempts, first_tried_at, retry_at, ended_at,
                           reason, code, reached
                    FROM delivery WHERE nudge = ANY (?) ORDER BY nudge, position""",
                    row -> found.computeIfAbsent(row.id("nudge"), id -> new ArrayList<>())
                            .add(row(row)),
                    Column.ids(nudges));
        }
        return found;
    }

    private static DeliveryRow row(Row row) throws SQLException {
        Optional<String> code = row.optionalText("code");
        return new DeliveryRow(
                Channel.of(row.text("channel")),
                Duration.ofMinutes(row.number("after_minutes")),
                row.truth("full_words"),
                State.of(row.text("state")),
                row.number("attempts"),
                row.optionalInstant("first_tried_at"),
                row.optionalInstant("retry_at"),
                row.optionalInstant("ended_at"),
                row.optionalText("reason").map(reason -> new Cause(Reason.of(reason), code)),
                row.ids("reached"),
                Optional.empty());
    }

    /**
     * Writes what came of them. Returns those for which the lease still held; of the others somebody else writes it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> settle(List<Settled> settled, Instant now) {
        Set<UUID> held = Set.copyOf(database.list(
                """
                UPDATE nudge
                SET lease = NULL, ending = done.ending,
                    next_at = CASE WHEN done.ending IS NULL AND nudge.seen_at IS NOT NULL THEN ? ELSE done.next_at END
                FROM unnest(?, ?, ?, ?) AS done (id, lease, next_at, ending)
                WHERE nudge.id = done.id AND nudge.lease = done.lease RETURNING nudge.id""",
                row -> row.id("id"),
                now,
                Column.ids(values(settled, each -> each.nudge().id())),
                Column.ids(values(settled, each -> each.nudge().lease())),
                new Column("timestamptz", values(settled, Settled::nextAt)),
                new Column("text", values(settled, each -> each.ending().map(ending -> ending.key())))));
        writeRows(settled.stream()
                .filter(each -> held.contains(each.nudge().id()))
                .toList());
        return held;
    }

    private void writeRows(List<Settled> settled) {
        List<UUID> ids = new ArrayList<>();
        List<DeliveryRow> rows = new ArrayList<>();
        settled.forEach(each -> each.changed().forEach(row -> {
            ids.add(each.nudge().id());
            rows.add(row);
        }));
        if (ids.isEmpty()) {
            return;
        }
        database.update(
                """
                UPDATE delivery
                SET state = now.state, attempts = now.attempts, first_tried_at = now.first_tried_at,
                    retry_at = now.retry_at, ended_at = now.ended_at, reason = now.reason, code = now.code,
                    reached = CAST(now.reached AS uuid[])
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS now
                     (nudge, channel, state, attempts, first_tried_at, retry_at, ended_at, reason, code, reached)
                WHERE delivery.nudge = now.nudge AND delivery.channel = now.channel""",
                Column.ids(ids),
                Column.texts(values(rows, row -> row.channel().key())),
                Column.texts(values(rows, row -> row.state().key())),
                new Column("integer", values(rows, DeliveryRow::attempts)),
                new Column("timestamptz", values(rows, DeliveryRow::firstTriedAt)),
                new Column("timestamptz", values(rows, DeliveryRow::retryAt)),
                new Column("timestamptz", values(rows, DeliveryRow::endedAt)),
                new Column(
                        "text",
                        values(
                                rows,
                                row -> row.cause().map(cause -> cause.reason().key()))),
                new Column("text", values(rows, row -> row.cause().flatMap(Cause::code))),
                Column.texts(values(rows, row -> array(row.reached()))));
    }

    /** As PostgreSQL writes an array. */
    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The person has seen it, so nothing more is sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seen(List<Seen> seen, Instant now) {
        // Whoever holds the lease looks at "seen_at" when they write, so that what they sent is not forgotten.
        Set<UUID> known = Set.copyOf(database.list(
                """
                UPDATE nudge
                SET seen_at = coalesce(seen_at, ?),
                    next_at = CASE WHEN lease IS NULL AND next_at IS NOT NULL THEN ? ELSE next_at END
                FROM unnest(?, ?) AS seen (id, key)
                WHERE nudge.id = seen.id AND organisation || '/' || employee = seen.key RETURNING nudge.id""",
                row -> row.id("id"),
                now,
                now,
                Column.ids(values(seen, Seen::nudge)),
                Column.texts(values(seen, Seen::key))));
        List<UUID> early = seen.stream()
                .map(Seen::nudge)
                .filter(nudge -> !known.contains(nudge))
                .toList();
        if (!early.isEmpty()) {
            database.update("""
                    INSERT INTO seen_early (nudge, received_at) SELECT nudge, CAST(? AS timestamptz) FROM unnest(?) AS nudge
                    ON CONFLICT DO NOTHING""", now, Column.ids(early));
        }
    }

    /** @param key of the person who saw it */
    record Seen(UUID nudge, String key) {}

    /** Their full words have come. */
    @Transactional(Transactional.TxType.MANDATORY)
    void wordsCame(List<UUID> nudges, Instant now) {
        database.update("""
                UPDATE nudge SET next_at = greatest(deliver_from, ?)
                WHERE id = ANY (?) AND lease IS NULL AND next_at > ?
                      AND EXISTS (SELECT 1 FROM delivery WHERE nudge = id AND full_words AND state = 'waiting')""", now, Column.ids(nudges), now);
    }

    void on(@Observes PersonErased erased) {
        erase(erased.person());
    }

    void erase(Person person) {
        database.update(
                DELETE.formatted("organisation = ? AND employee = ?"), person.organisation(), person.employee());
    }

    /** Forgets nudges that were received before this moment. */
    @Transactional
    void forgetBefore(Instant moment) {
        database.update(DELETE.formatted("received_at < ?"), moment);
        database.update("DELETE FROM seen_early WHERE received_at < ?", moment);
    }

    private static <T, V> List<V> values(List<T> items, Function<T, V> value) {
        return items.stream().map(value).toList();
    }
}
