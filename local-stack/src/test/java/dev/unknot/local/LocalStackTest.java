package dev.unknot.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeLeft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path data;

    @Test
    void a_second_start_finds_the_data_of_the_first() throws SQLException {
        Ports ports = Ports.free();
        EmployeeLeft left = new EmployeeLeft("acme", "employee-1");
        try (LocalStack stack = LocalStack.start(data, ports, 2)) {
            stack.postgres().createDatabase("triage");
            execute(stack, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
            try (KafkaProbe probe = new KafkaProbe(stack.bootstrapServers())) {
                probe.send(left);
            }
        }
        assertThat(Ports.isTaken(ports.kafka()) || Ports.isTaken(ports.postgres()) || Ports.isTaken(ports.identity()))
                .as("nothing is left running")
                .isFalse();

        try (LocalStack stack = LocalStack.start(data, ports, 2)) {
            stack.postgres().createDatabase("triage");
            assertThat(read(stack, "SELECT word FROM kept")).isEqualTo("still here");
            stack.postgres().kill();
            assertThat(Ports.isTaken(ports.postgres())).isFalse();
            stack.postgres().restart();
            assertThat(read(stack, "SELECT word FROM kept")).isEqualTo("still here");
            try (KafkaProbe probe = new KafkaProbe(stack.bootstrapServers())) {
                assertThat(probe.events(Topics.PEOPLE, left.key()))
                        .singleElement()
                        .satisfies(event -> assertThat(event.data()).isEqualTo(left));
            }
        }
    }

    @Test
    void every_client_gets_a_token_that_names_its_person_organisation_and_role() {
        try (LocalStack stack = LocalStack.start(data, Ports.free(), 1)) {
            String token = Tokens.of(stack.issuer(), "employee-1");
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
            assertThat(claims)
                    .contains("\"sub\":\"employee-1\"")
                    .contains("\"org\":\"acme\"")
                    .contains("\"groups\":[\"employee\"]")
                    .contains("\"iss\":\"" + stack.issuer() + "\"");
        }
    }

    private static void execute(LocalStack stack, String... statements) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(LocalStack stack, String query) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalStack stack) throws SQLException {
        return DriverManager.getConnection(stack.postgres().jdbcUrl("triage"), "triage", "triage");
    }
}
