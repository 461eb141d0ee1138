package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.recipient.PersonErased;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The summaries on their way; owns the tables {@code digest} and {@code digest_item}. */
@ApplicationScoped
class Digests {

    private final Database database;

    Digests(Database database) {
        this.database = database;
    }

    /** One that this replica works on until its lease ends. Its items are those that the person has not seen. */
    record Claimed(
            UUID id,
            UUID lease,
            Person person,
            Instant sendAt,
            boolean weekly,
            ZoneId zone,
            int attempts,
            List<UUID> reached,
            List<Item> items) {

        @Override
        public String toString() {
            return "Claimed[" + id + "]";
        }
    }

    /** A nudge that is to be mentioned. */
    record Item(
            UUID nudge,
            String language,
            String title,
            String link,
            Instant dueAt,
            Instant expiresAt,
            boolean fullWords) {

        @Override
        public String toString() {
            return "Item[" + nudge + "]";
        }
    }

    /**
     * Notes that nudges are to be mentioned.
     *
     * @param nudges those that are stored; any of them may have come before
     * @param now when the summary of those is sent that come too late for theirs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(List<NudgeDue> nudges, Instant now) {
        for (NudgeDue nudge : nudges) {
            choice(nudge)
                    .ifPresent(choice ->
                            add(nudge, choice.digest().orElseThrow(), choice.words() == ChannelChoice.Words.FULL, now));
        }
    }

    /** Only e-mail has summaries. */
    private static Optional<ChannelChoice> choice(NudgeDue nudge) {
        return nudge.channels().orElse(List.of()).stream()
                .filter(choice -> choice.channel().equals(Channel.EMAIL.key())
                        && choice.digest().isPresent())
                .findFirst();
    }

    private void add(NudgeDue nudge, ChannelChoice.Digest digest, boolean fullWords, Instant now) {
        UUID id = id(nudge, digest.at());
        if (!open(id, nudge, digest, digest.at())) {
            // It has been sent, or is on its way without this one.
            if (isKnown(nudge)) {
                return;
            }
            id = id(nudge, now);
            open(id, nudge, digest, now);
        }
        database.update(
                "INSERT INTO digest_item (nudge, digest, full_words) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                nudge.nudge(),
                id,
                fullWords);
    }

    private static UUID id(NudgeDue nudge, Instant at) {
        return UUID.nameUUIDFromBytes((nudge.key() + "/digest/" + at).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the summary of this moment if there is none. False if nothing can be added to it any more. */
    private boolean open(UUID id, NudgeDue nudge, ChannelChoice.Digest digest, Instant at) {
        // The update locks the row, so that nobody claims it before this transaction ends.
        return database.find(
                        """
                        INSERT INTO digest (id, organisation, employee, send_at, weekly, zone, next_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET zone = digest.zone
                        RETURNING lease IS NULL AND next_at IS NOT NULL AS is_open""",
                        row -> row.truth("is_open"),
                        id,
                        nudge.organisation(),
                        nudge.employee(),
                        at,
                        digest.frequency() == ChannelChoice.Frequency.WEEKLY,
                        digest.zone().getId(),
                        at)
                .orElseThrow();
    }

    private boolean isKnown(NudgeDue nudge) {
        return database.find("SELECT 1 FROM digest_item WHERE nudge = ?", row -> true, nudge.nudge())
                .isPresent();
    }

    /** Claims what is due, and what was claimed by somebody whose lease has ended. */
    @Transactional
    List<Claimed> claim(Instant now, Duration lease, int limit) {
        UUID mine = UUID.randomUUID();
        Map<UUID, List<Item>> items = new HashMap<>();
        List<Claimed> claimed = database.list("""
                UPDATE digest SET lease = ?, next_at = ?
                FROM (SELECT id FROM digest WHERE next_at <= ? ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED) due
                WHERE digest.id = due.id
                RETURNING digest.id, organisation, employee, send_at, weekly, zone, attempts, reached""", row -> claimed(row, mine, items), mine, now.plus(lease), now, limit);
        if (!claimed.isEmpty()) {
            database.list(
                    """
                    SELECT digest, id, language, title, link, deliver_from, expires_at, full_words
                    FROM digest_item JOIN nudge ON nudge = id
                    WHERE digest = ANY (?) AND state = 'waiting' AND seen_at IS NULL ORDER BY deliver_from, id""",
                    row -> items.computeIfAbsent(row.id("digest"), id -> new ArrayList<>())
                            .add(item(row)),
                    Column.ids(claimed.stream().map(Claimed::id).toList()));
        }
        return claimed;
    }

    private static Claimed claimed(Row row, UUID lease, Map<UUID, List<Item>> items) throws SQLException {
        return new Claimed(
                row.id("id"),
                lease,
                new Person(row.text("organisation"), row.text("employee")),
                row.instant("send_at"),
                row.truth("weekly"),
                ZoneId.of(row.text("zone")),
                row.number("attempts"),
                row.ids("reached"),
                items.computeIfAbsent(row.id("id"), id -> new ArrayList<>()));
    }

    private static Item item(Row row) throws SQLException {
        return new Item(
                row.id("id"),
                row.text("language"),
                row.text("title"),
                row.text("link"),
                row.instant("deliver_from"),
                row.instant("expires_at"),
                row.truth("full_words"));
    }

    /** Another attempt follows. False if somebody else holds it by now. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean retry(Claimed digest, Instant at, Cause cause) {
        boolean held = database.update(
                        "UPDATE digest SET lease = NULL, next_at = ?, attempts = attempts + 1 WHERE id = ? AND lease = ?",
                        at,
                        digest.id(),
                        digest.lease())
                > 0;
        if (held) {
            database.update(
                    "UPDATE digest_item SET retry_at = ?, reason = ?, code = ? WHERE digest = ? AND state = 'waiting'",
                    at,
                    cause.reason().key(),
                    cause.code(),
                    digest.id());
        }
        return held;
    }

    /**
     * Nothing follows. What the person had seen before is left as unneeded. False if somebody else holds it by now.
     *
     * @param reached the addresses that accepted it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(Claimed digest, State state, Optional<Cause> cause, Collection<UUID> reached, Instant now) {
        boolean held = database.update(
                        "UPDATE digest SET lease = NULL, next_at = NULL, reached = ? WHERE id = ? AND lease = ?",
                        Column.ids(reached),
                        digest.id(),
                        digest.lease())
                > 0;
        if (held) {
            Column mentioned =
                    Column.ids(digest.items().stream().map(Item::nudge).toList());
            endItems(digest.id(), mentioned, state, cause, now);
            database.update("""
                    UPDATE digest_item SET state = 'unneeded', reason = 'seen', retry_at = NULL, ended_at = ?
                    WHERE digest = ? AND state = 'waiting'""", now, digest.id());
            // The full words were kept for it.
            database.update("""
                    DELETE FROM detail USING nudge
                    WHERE detail.nudge = ANY (?) AND nudge.id = detail.nudge AND nudge.ending IS NOT NULL""", mentioned);
        }
        return held;
    }

    private void endItems(UUID digest, Column nudges, State state, Optional<Cause> cause, Instant now) {
        database.update(
                """
                UPDATE digest_item SET state = ?, reason = ?, code = ?, retry_at = NULL, ended_at = ?
                WHERE digest = ? AND nudge = ANY (?)""",
                state.key(),
                cause.map(why -> why.reason().key()),
                cause.flatMap(Cause::code),
                now,
                digest,
                nudges);
    }

    /** One that was sent: when, and which addresses accepted it. Locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Sent> sent(UUID id) {
        return database.find(
                "SELECT send_at, reached FROM digest WHERE id = ? AND next_at IS NULL FOR UPDATE",
                row -> new Sent(row.instant("send_at"), row.ids("reached")),
                id);
    }

    /** As {@link #sent} finds it. */
    record Sent(Instant at, List<UUID> addresses) {}

    /** It did not arrive after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    void bounced(UUID id, Cause cause, Instant now) {
        database.update(
                "UPDATE digest_item SET state = 'failed', reason = ?, code = ?, ended_at = ? WHERE digest = ? AND state = 'sent'",
                cause.reason().key(),
                cause.code(),
                now,
                id);
    }

    void on(@Observes PersonErased erased) {
        database.update(
                "DELETE FROM digest WHERE organisation = ? AND employee = ?",
                erased.person().organisation(),
                erased.person().employee());
    }

    /** Forgets those that were to be sent before this moment. */
    @Transactional
    void forgetBefore(Instant moment) {
        database.update("DELETE FROM digest WHERE send_at < ?", moment);
    }
}
