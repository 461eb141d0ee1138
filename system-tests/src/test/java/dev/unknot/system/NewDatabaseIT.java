package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.local.Service;
import dev.unknot.local.Unknot;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Triage loses its database and gets an empty one, while its consumer group keeps its offsets. */
@ExtendWith(RunningUnknot.class)
class NewDatabaseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TRIAGE = Service.TRIAGE.database();

    private final Unknot unknot = RunningUnknot.unknot();
    private final String employee = "kept-" + UUID.randomUUID();

    @Test
    void peopleAndRemediesAreThereAgain() throws SQLException {
        RunningUnknot.as("platform", Service.REMINDER)
                .body(Map.of("zone", "Asia/Tokyo"))
                .put("/employees/" + employee)
                .then()
                .statusCode(201);
        await().atMost(PATIENCE).until(() -> knowsThePerson() && remedies() > 0);
        long remedies = remedies();

        unknot.service(Service.TRIAGE).kill();
        execute(Service.REMINDER.database(), "DROP DATABASE " + TRIAGE + " WITH (FORCE)");
        unknot.stack().databases().create(TRIAGE);
        unknot.service(Service.TRIAGE).restart();
        unknot.awaitReady(Service.TRIAGE);

        await().atMost(PATIENCE).until(() -> knowsThePerson() && remedies() == remedies);
        assertThat(remedies).isPositive();
    }

    private boolean knowsThePerson() throws SQLException {
        return count("SELECT count(*) FROM employee WHERE employee = '" + employee + "' AND zone = 'Asia/Tokyo'") == 1;
    }

    private long remedies() throws SQLException {
        return count("SELECT count(*) FROM remedy WHERE published IS NOT NULL");
    }

    private long count(String query) throws SQLException {
        try (Connection connection = connect(TRIAGE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the owner of triage's database. */
    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(unknot.stack().databases().jdbcUrl(database), TRIAGE, TRIAGE);
    }
}
