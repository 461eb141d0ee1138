package dev.unknot.delivery.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterHeaderTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0                             | PT0S
        ' 120 '                       | PT2M
        999999999                     | PT277777H46M39S
        Mon, 30 Nov 2026 10:00:30 GMT | PT30S
        Mon, 30 Nov 2026 09:00:00 GMT | PT0S
        """)
    void secondsAndDatesAreBothUnderstood(String value, Duration wait) {
        assertThat(RetryAfterHeader.delay(value, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "1e9", "99999999999999999999", "Mon, 99 Nov 2026 10:00:30 GMT"})
    void anythingElseNamesNoTime(String value) {
        assertThat(RetryAfterHeader.delay(value, NOW)).isEmpty();
    }

    @Test
    void aTimeZoneOtherThanGmtCountsToo() {
        assertThat(RetryAfterHeader.delay("Mon, 30 Nov 2026 11:01:00 +0100", NOW))
                .contains(Duration.ofMinutes(1));
    }
}
