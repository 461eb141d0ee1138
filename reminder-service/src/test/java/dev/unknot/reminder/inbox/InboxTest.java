package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.inbox.nudge.NudgeId;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Nudges in the inbox of somebody who can sign in and whom no other test knows. */
public abstract class InboxTest extends ServiceTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(6000);

    protected final String person = "many-" + PEOPLE.incrementAndGet();

    /** A nudge of this kind that was sent, in the inbox and in the ledger; {@code remedy} is a slug, or empty. */
    protected String sent(Instant dueAt, String kind, String remedy) {
        LocalDate day = LocalDate.ofInstant(dueAt, ZoneOffset.UTC);
        String id = NudgeId.of(dueAt, new Person("acme", person).key() + kind + remedy)
                .toString();
        execute("SELECT keep_day('" + day + "')");
        execute("INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn,"
                + " source, state) VALUES ('" + id + "', 'acme', '" + person + "', '{" + kind + "}', '" + dueAt + "', '"
                + dueAt + "', '" + dueAt.plus(Duration.ofMinutes(30)) + "', nullif('" + remedy + "', ''), 0, 'plan',"
                + " 'due')");
        execute(
                "INSERT INTO slot (organisation, employee, local_date, kind, slot, due_at, state, nudge) VALUES ('acme', '"
                        + person + "', '" + day + "', '" + kind + "', " + dueAt.getEpochSecond() / 60 % 1440 + ", '"
                        + dueAt
                        + "', 'fired', '" + id + "')");
        return id;
    }

    protected Response outcome(String nudge, Map<String, Object> body) {
        return as(person).body(body).post("/nudges/" + nudge + "/outcomes");
    }

    protected Response undo(String nudge) {
        return as(person).delete("/nudges/" + nudge + "/outcomes/last");
    }

    protected List<String> inbox() {
        return as(person).get("/employees/me/nudges").path("items.id");
    }

    protected String state(String nudge) {
        return strings("SELECT state FROM nudge WHERE id = '" + nudge + "'").get(0);
    }

    protected List<String> ledger() {
        return strings("SELECT state FROM slot WHERE employee = '" + person + "' ORDER BY due_at");
    }
}
