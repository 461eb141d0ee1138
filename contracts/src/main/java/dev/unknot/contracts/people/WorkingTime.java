package dev.unknot.contracts.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * One stretch of work, in the person's own zone. It begins on {@code day}; when {@code to} is not after {@code from}
 * it ends on the next day, so a night shift is one stretch.
 */
public record WorkingTime(
        Weekday day,
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** What is assumed of somebody of whom nothing is said: Monday to Friday, nine to five. */
    public static final List<WorkingTime> OFFICE_HOURS = Stream.of(Weekday.values())
            .limit(5)
            .map(day -> new WorkingTime(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
            .toList();

    public WorkingTime {
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to must differ: " + from);
        }
    }

    /** Days as they are written in JSON. */
    public enum Weekday {
        @JsonProperty("monday")
        MONDAY,
        @JsonProperty("tuesday")
        TUESDAY,
        @JsonProperty("wednesday")
        WEDNESDAY,
        @JsonProperty("thursday")
        THURSDAY,
        @JsonProperty("friday")
        FRIDAY,
        @JsonProperty("saturday")
        SATURDAY,
        @JsonProperty("sunday")
        SUNDAY;

        public DayOfWeek toDayOfWeek() {
            return DayOfWeek.valueOf(name());
        }
    }
}
