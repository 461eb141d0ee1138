package dev.unknot.http.body;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Says in plain words which JSON value a type is read from, with an example. */
final class ExpectedValue {

    private static final String WHOLE_NUMBER = "must be a whole number such as 30";
    private static final String NUMBER = "must be a number such as 1.5";
    private static final String TRUTH = "must be true or false";

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Integer.class, WHOLE_NUMBER),
            Map.entry(int.class, WHOLE_NUMBER),
            Map.entry(Long.class, WHOLE_NUMBER),
            Map.entry(long.class, WHOLE_NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(double.class, NUMBER),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(boolean.class, TRUTH),
            Map.entry(String.class, "must be text in quotation marks"),
            Map.entry(UUID.class, "must be a UUID such as 018f4d2c-6b1a-7c3e-9d5f-2a4b6c8d0e1f"),
            Map.entry(Instant.class, "must be a date and time with its offset, such as 2026-11-23T09:30:00Z"),
            Map.entry(LocalDate.class, "must be a date such as 2026-11-23"),
            Map.entry(LocalTime.class, "must be a time of day such as 09:30"),
            Map.entry(Duration.class, "must be a length of time such as PT45M"),
            Map.entry(ZoneId.class, "must be an IANA time zone such as Europe/Berlin"));

    private ExpectedValue() {}

    static String of(Class<?> type, JsonMapper mapper) {
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> mapper.convertValue(constant, String.class))
                            .toList();
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be a list in square brackets";
        }
        return WORDS.getOrDefault(type, "must be an object in curly brackets");
    }
}
