package dev.unknot.delivery.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.recipient.PersonLeft;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The full words of nudges, for as long as they may be sent; owns the table {@code detail}. */
@ApplicationScoped
class Details {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Database database;
    private final Seal seal;

    Details(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(NudgeDetail detail, Instant now) {
        database.update(
                """
                INSERT INTO detail (nudge, organisation, employee, sealed, received_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                detail.nudge(),
                detail.organisation(),
                detail.employee(),
                seal.seal(
                        write(new Detail(detail.title(), detail.text(), detail.steps(), detail.remedy())),
                        place(detail.nudge())),
                now);
    }

    Map<UUID, Detail> of(Collection<UUID> nudges) {
        Map<UUID, Detail> found = new HashMap<>();
        if (!nudges.isEmpty()) {
            database.list(
                    "SELECT nudge, sealed FROM detail WHERE nudge = ANY (?)",
                    row -> found.put(row.id("nudge"), read(seal.open(row.bytes("sealed"), place(row.id("nudge"))))),
                    Column.ids(nudges));
        }
        return found;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void delete(Collection<UUID> nudges) {
        if (!nudges.isEmpty()) {
            database.update("DELETE FROM detail WHERE nudge = ANY (?)", Column.ids(nudges));
        }
    }

    /** Those that came before this moment and whose nudge never did. */
    @Transactional
    void forgetBefore(Instant moment) {
        database.update("DELETE FROM detail WHERE received_at < ?", moment);
    }

    void on(@Observes PersonLeft left) {
        erase(left.person());
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
