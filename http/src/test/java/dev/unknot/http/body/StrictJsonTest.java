package dev.unknot.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.unknot.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

    enum Colour {
        RED
    }

    record Part(Optional<LocalTime> at) {}

    record Everything(
            Optional<Instant> instant,
            Optional<LocalDate> date,
            Optional<LocalTime> time,
            @JsonFormat(pattern = "HH:mm") LocalTime minute,
            Optional<Duration> duration,
            Optional<ZoneId> zone,
            Optional<Integer> whole,
            long larger,
            Optional<Double> number,
            Optional<Boolean> truth,
            Optional<String> text,
            Optional<UUID> id,
            Optional<Colour> colour,
            Optional<List<Part>> parts,
            Optional<Part> part) {}

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("instant", "must be a date and time with its offset, such as 2026-11-23T09:30:00Z"),
            Map.entry("date", "must be a date such as 2026-11-23"),
            Map.entry("time", "must be a time of day such as 09:30"),
            Map.entry("minute", "must be a time of day such as 09:30"),
            Map.entry("duration", "must be a length of time such as PT45M"),
            Map.entry("zone", "must be an IANA time zone such as Europe/Berlin"),
            Map.entry("whole", "must be a whole number such as 30"),
            Map.entry("larger", "must be a whole number such as 30"),
            Map.entry("number", "must be a number such as 1.5"),
            Map.entry("truth", "must be true or false"),
            Map.entry("text", "must be text in quotation marks"),
            Map.entry("id", "must be a UUID such as 018f4d2c-6b1a-7c3e-9d5f-2a4b6c8d0e1f"),
            Map.entry("colour", "must be one of [RED]"),
            Map.entry("parts", "must be a list in square brackets"),
            Map.entry("part", "must be an object in curly brackets"));

    private static final Map<String, List<String>> GOOD = Map.ofEntries(
            Map.entry("instant", List.of("\"2026-11-23T09:30:00Z\"", "\"2026-11-23T09:30:00.25+01:00\"", "null")),
            Map.entry("date", List.of("\"2026-11-23\"", "null")),
            Map.entry("time", List.of("\"09:30\"", "\"09:30:15\"", "null")),
            Map.entry("minute", List.of("\"09:30\"", "null")),
            Map.entry("duration", List.of("\"PT45M\"", "null")),
            Map.entry("zone", List.of("\"Europe/Berlin\"", "null")),
            Map.entry("whole", List.of("5", "-5", "null")),
            Map.entry("larger", List.of("5", "-5")),
            Map.entry("number", List.of("5", "-5", "1.5", "1790000000.5", "null")),
            Map.entry("truth", List.of("true", "null")),
            Map.entry("text", List.of("\"\"", "\"2026-11-23\"", "null")),
            Map.entry("id", List.of("\"018f4d2c-6b1a-7c3e-9d5f-2a4b6c8d0e1f\"", "null")),
            Map.entry("colour", List.of("\"RED\"", "null")),
            Map.entry("parts", List.of("[]", "[{}]", "[{\"at\": \"09:30\"}]", "null")),
            Map.entry("part", List.of("{}", "{\"at\": \"09:30\"}", "null")));

    private static final List<String> VALUES = List.of(
            "5",
            "-5",
            "1.5",
            "1790000000.5",
            "true",
            "\"\"",
            "\" \"",
            "\"5\"",
            "\"1790000000\"",
            "\"true\"",
            "\"zebra\"",
            "\"2026-11-23\"",
            "\"2026-13-01\"",
            "\"2026-11-23T09:30:00\"",
            "\"2026-11-23T09:30:00Z\"",
            "\"2026-11-23T09:30:00+0100\"",
            "\"09:30\"",
            "\"9:30\"",
            "\"25:00\"",
            "\"PT45M\"",
            "\"P\"",
            "[]",
            "[9, 30]",
            "[2026, 11, 23]",
            "[\"09:30\"]",
            "{}",
            "{\"hour\": 9}");

    static Stream<Arguments> bad() {
        return EXPECTED.keySet().stream()
                .flatMap(field -> VALUES.stream()
                        .filter(value -> !GOOD.getOrDefault(field, List.of()).contains(value))
                        // Any text is text.
                        .filter(value -> !field.equals("text") || !value.startsWith("\""))
                        .map(value -> Arguments.of(field, value)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsOfAnotherTypeIsRefusedInPlainWords(String field, String value) {
        String message = fault("{\"" + field + "\": " + value + "}");

        if (value.startsWith("{\"") && field.equals("part")) {
            assertThat(message).contains("known are");
        } else if (field.equals("parts") && value.startsWith("[")) {
            assertThat(message).contains("must be an object in curly brackets");
        } else {
            assertThat(message).contains("field=" + field + ",").contains(EXPECTED.get(field));
        }
        assertThat(message).doesNotContain("zebra");
    }

    static Stream<Arguments> good() {
        return GOOD.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Arguments.of(entry.getKey(), value)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsOfTheTypeIsTaken(String field, String value) {
        byte[] body = ("{\"" + field + "\": " + value + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(StrictJson.read(body, Everything.class)).isNotNull();
    }

    @Test
    void aTimeInAListIsNamedByItsPlace() {
        assertThat(fault("{\"parts\": [{}, {\"at\": 5}]}"))
                .contains("parts[1].at", "must be a time of day such as 09:30");
    }

    @Test
    void aNumberThatIsTooLargeIsCalledSo() {
        assertThat(fault("{\"whole\": 99999999999}")).contains("whole", "outside the range");
    }

    private static String fault(String body) {
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Everything.class));
        assertThat(problem).as(body).isNotNull();
        return Problems.violations(problem).toString();
    }
}
