package dev.unknot.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows written before there was a source get the one that their number told. */
@QuarkusTest
class SourceMigrationIT extends ServiceTest {

    private static final String SCHEMA = "before_source";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void writeWithTheVersionBefore() {
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        flyway().target("7").load().migrate();
        insideSchema("SELECT keep_day('2026-11-23')");
        slot("stretch", 540, "fired", 1);
        slot("posture", 545, "merged", 1);
        slot("walk", -1, "fired", 2);
        slot("stretch", 10_600, "fired", 3);
        slot("hydration", 10_700, "fired", 4);
        nudge(1, "08:00", "{stretch,posture}", "snoozed", 7);
        nudge(2, "08:10", "{walk}", "due", -1);
        nudge(3, "09:00", "{stretch}", "due", 8);
        nudge(4, "10:40", "{hydration}", "due", 9);
    }

    @AfterEach
    void drop() {
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
    }

    @Test
    void everyRowGetsItsSource() {
        flyway().load().migrate();
        assertThat(strings("SELECT slot || ' ' || source FROM " + SCHEMA + ".slot ORDER BY slot"))
                .containsExactly("-1 report", "540 plan", "545 plan", "10600 snooze", "10700 owed");
        assertThat(strings("SELECT kinds[1] || ' ' || source || ' ' || turn FROM " + SCHEMA + ".nudge ORDER BY due_at"))
                .containsExactly("stretch plan 7", "walk report 0", "stretch snooze 8", "hydration owed 9");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .schemas(SCHEMA)
                .locations("db/migration", "db/outbox");
    }

    private void slot(String kind, int number, String state, int nudge) {
        insideSchema("INSERT INTO slot VALUES ('acme', 'ann', '2026-11-23', '" + kind + "', " + number
                + ", timestamptz '2026-11-23T00:00:00Z' + interval '1 minute' * " + number % 10_000 + ", '" + state
                + "', NULL, '" + id(nudge) + "')");
    }

    private void nudge(int nudge, String time, String kinds, String state, int turn) {
        insideSchema(
                "INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, turn, state)"
                        + " SELECT '" + id(nudge) + "', 'acme', 'ann', '" + kinds
                        + "', at, at, at + interval '30 minutes', " + turn
                        + ", '" + state + "' FROM (SELECT timestamptz '2026-11-23T" + time + ":00Z') AS due (at)");
    }

    private void insideSchema(String statement) {
        execute("BEGIN; SET LOCAL search_path = " + SCHEMA + "; " + statement + "; COMMIT");
    }

    /** Of that day, for the partition. */
    private static String id(int nudge) {
        return "01a2076b-4400-8000-8000-00000000000" + nudge;
    }
}
