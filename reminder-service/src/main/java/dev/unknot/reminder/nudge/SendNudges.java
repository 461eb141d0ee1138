package dev.unknot.reminder.nudge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.outbox.Outbox;
import dev.unknot.outbox.Outgoing;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.wording.Act;
import dev.unknot.reminder.wording.NeutralWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts nudges into inboxes and says that they are due, in the caller's transaction. */
@ApplicationScoped
public class SendNudges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // One statement for any number of nudges: their arrays are ragged, which unnest cannot take.
    private static final String INSERT = """
            INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at,
                               language, title, text, remedy, steps, minutes, state)
            SELECT id, organisation, employee, kinds, due_at, deliver_from, expires_at,
                   language, title, text, remedy, steps, minutes, 'due'
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS n (
                id uuid, organisation text, employee text, kinds text[], due_at timestamptz,
                deliver_from timestamptz, expires_at timestamptz, language text, title text, text text,
                remedy text, steps text[], minutes int)""";

    /** One nudge to be sent; {@code id} is the same whenever the same nudge is worked out again. */
    public record Sending(UUID id, Person person, Act act, Instant dueAt, Instant deliverFrom, Instant expiresAt) {}

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Bell bell;

    SendNudges(EntityManager entityManager, Outbox outbox, Bell bell) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.bell = bell;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void send(List<Sending> sendings) {
        if (sendings.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(
                        1,
                        JSON.valueToTree(sendings.stream().map(SendNudges::row).toList())
                                .toString())
                .executeUpdate();
        outbox.publishAll(sendings.stream()
                .map(sending -> new Outgoing(sending.id(), due(sending)))
                .toList());
        bell.ring(sendings.stream().map(Sending::person).toList());
    }

    private static Map<String, Object> row(Sending sending) {
        Act act = sending.act();
        Map<String, Object> row = new HashMap<>();
        row.put("id", sending.id());
        row.put("organisation", sending.person().organisation());
        row.put("employee", sending.person().employee());
        row.put("kinds", act.kinds());
        row.put("due_at", sending.dueAt().toString());
        row.put("deliver_from", sending.deliverFrom().toString());
        row.put("expires_at", sending.expiresAt().toString());
        row.put("language", act.language());
        row.put("title", act.title());
        row.put("text", act.text());
        row.put("remedy", act.remedy().orElse(null));
        row.put("steps", act.steps());
        row.put("minutes", act.minutes().orElse(null));
        return row;
    }

    private static NudgeDue due(Sending sending) {
        NeutralWords words =
                NeutralWords.of(sending.act().kinds(), Optional.of(sending.act().language()));
        return new NudgeDue(
                sending.person().organisation(),
                sending.person().employee(),
                sending.id(),
                sending.act().kinds(),
                sending.dueAt(),
                sending.deliverFrom(),
                sending.expiresAt(),
                words.language(),
                words.title(),
                words.text(),
                "/nudges/" + sending.id());
    }
}
