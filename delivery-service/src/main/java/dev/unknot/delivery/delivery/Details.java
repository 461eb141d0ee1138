package dev.unknot.delivery.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.recipient.PersonErased;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The full words of nudges, for as long as they may be sent; owns the table {@code detail}. */
@ApplicationScoped
class Details {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    /** Part of a statement: a summary still needs them. */
    private static final String NOT_AWAITED = " AND NOT EXISTS (SELECT FROM digest_item AS item"
            + " WHERE item.nudge = detail.nudge AND item.state = 'waiting' AND item.full_words)";

    private final Database database;
    private final Seal seal;

    Details(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(List<NudgeDetail> details, Instant now) {
        database.update(
                """
                INSERT INTO detail (nudge, organisation, employee, sealed, received_at)
                SELECT nudge, organisation, employee, sealed, CAST(? AS timestamptz)
                FROM unnest(?, ?, ?, ?) AS new (nudge, organisation, employee, sealed)
                ON CONFLICT DO NOTHING""",
                now,
                Column.ids(details.stream().map(NudgeDetail::nudge).toList()),
                Column.texts(details.stream().map(NudgeDetail::organisation).toList()),
                Column.texts(details.stream().map(NudgeDetail::employee).toList()),
                new Column("bytea", details.stream().map(this::sealed).toList()));
    }

    private byte[] sealed(NudgeDetail detail) {
        return seal.seal(
                write(new Detail(detail.title(), detail.text(), detail.steps(), detail.remedy())),
                place(detail.nudge()));
    }

    /** Those that no key opens are missing, as if they had never come. */
    Map<UUID, Detail> of(Collection<UUID> nudges) {
        Map<UUID, Detail> found = new HashMap<>();
        if (!nudges.isEmpty()) {
            database.list(
                    "SELECT nudge, sealed FROM detail WHERE nudge = ANY (?)",
                    row -> {
                        UUID nudge = row.id("nudge");
                        return seal.tryOpen(row.bytes("sealed"), place(nudge))
                                .map(json -> found.put(nudge, read(json)));
                    },
                    Column.ids(nudges));
        }
        return found;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void delete(Collection<UUID> nudges) {
        if (!nudges.isEmpty()) {
            database.update("DELETE FROM detail WHERE nudge = ANY (?)" + NOT_AWAITED, Column.ids(nudges));
        }
    }

    /** Those that came before this moment and whose nudge never did. */
    @Transactional
    void forgetBefore(Instant moment) {
        database.update("DELETE FROM detail WHERE received_at < ?" + NOT_AWAITED, moment);
    }

    void on(@Observes PersonErased erased) {
        erase(erased.person());
    }

    void erase(Person person) {
        database.update(
                "DELETE FROM detail WHERE organisation = ? AND employee = ?", person.organisation(), person.employee());
    }

    private static String place(UUID nudge) {
        return "detail/" + nudge;
    }

    private static String write(Detail detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a detail can always be written", e);
        }
    }

    private static Detail read(String json) {
        try {
            return JSON.readValue(json, Detail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a detail that this service wrote cannot be read");
        }
    }
}
