package dev.unknot.delivery.channel.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfterHeader {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfterHeader() {}

    /** How long to wait from now; zero for a date in the past, empty if it is neither seconds nor a date. */
    static Optional<Duration> delay(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
