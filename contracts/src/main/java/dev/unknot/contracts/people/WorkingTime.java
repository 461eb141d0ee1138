package dev.unknot.contracts.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A period of work in the person's time zone. It starts on {@code day}. If {@code to} is not after {@code from}, it
 * ends on the next day, as in a night shift.
 */
public record WorkingTime(
        Weekday day,
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** The default: Monday to Friday, nine to five. */
    public static final List<WorkingTime> OFFICE_HOURS = Stream.of(Weekday.values())
            .limit(5)
            .map(day -> new WorkingTime(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
            .toList();

    public WorkingTime {
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to must differ: " + from);
        }
    }

    /** The names of days in JSON. */
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
