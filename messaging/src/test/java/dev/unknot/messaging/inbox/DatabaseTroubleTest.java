package dev.unknot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    private final DatabaseTrouble trouble = new DatabaseTrouble();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "40001", "40P01", "53300", "57P01", "57P02", "57P03"})
    void passes(String state) {
        assertThat(trouble.test(wrapped(new SQLException("m", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "57014", "58030", "0A000", "08", ""})
    void stays(String state) {
        assertThat(trouble.test(wrapped(new SQLException("m", state)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void aPoolWithoutConnectionsPasses(String message) {
        assertThat(trouble.test(wrapped(new SQLException(message, new TimeoutException()))))
                .isTrue();
    }

    @Test
    void noStateAloneSaysNothing() {
        assertThat(trouble.test(new SQLException("the value cannot be read"))).isFalse();
        assertThat(trouble.test(new SQLException())).isFalse();
        assertThat(trouble.test(new IllegalStateException("acquisition timeout")))
                .isFalse();
    }

    @Test
    void looksBelowWhatWasSuppressed() {
        RuntimeException failed = new RuntimeException("the commit failed");
        failed.addSuppressed(wrapped(new SQLException("m", "08006")));
        assertThat(trouble.test(failed)).isTrue();
    }

    @Test
    void survivesCausesInACircle() {
        RuntimeException one = new RuntimeException();
        one.initCause(new RuntimeException(one));
        assertThat(trouble.test(one)).isFalse();
    }

    private static Throwable wrapped(SQLException e) {
        return new IllegalStateException(new RuntimeException(e));
    }
}
