package dev.unknot.reminder.enrolment;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything a platform knows of a person; what is absent is unknown. */
public record EmployeeRequest(
        @NotNull String zone,
        Optional<@Pattern(regexp = LANGUAGE, message = NO_LANGUAGE) String> language,
        Optional<@Pattern(regexp = COUNTRY, message = NO_COUNTRY) String> country,
        Optional<@Size(min = 1, max = 128) String> unit,
        Optional<@Size(max = 50) List<@NotNull @Valid Hours>> workingHours) {

    /** A BCP 47 language tag. */
    public static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    public static final String NO_LANGUAGE = "must be a language tag such as de or pt-BR";

    /** ISO 3166-1 alpha-2. */
    public static final String COUNTRY = "[A-Z]{2}";

    public static final String NO_COUNTRY = "must be a country code such as DE";

    /** One stretch of work as sent, before it is known to make sense. */
    public record Hours(
            @NotNull WorkingTime.Weekday day,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    /** What is known of this person now; a 400 problem when the zone or the hours make no sense. */
    EmployeeEnrolled of(Person person) {
        return new EmployeeEnrolled(
                person.organisation(),
                person.employee(),
                zone(zone),
                language,
                country,
                unit,
                workingHours.map(EmployeeRequest::week));
    }

    /** The zone of this name; a 400 problem when there is none. */
    public static ZoneId zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problems.badRequest(Violation.body("zone", "is not an IANA time zone, such as Europe/Berlin"));
        }
        return ZoneId.of(zone);
    }

    /** The same hours; a 400 problem when they make no sense. */
    public static List<WorkingTime> week(List<Hours> hours) {
        List<WorkingTime> week = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            try {
                week.add(new WorkingTime(
                        hours.get(i).day(), hours.get(i).from(), hours.get(i).to()));
                new WorkWeek(week);
            } catch (IllegalArgumentException e) {
                String message = week.size() == i ? "from and to must differ" : "overlaps one that stands before it";
                throw Problems.badRequest(Violation.body("workingHours[" + i + "]", message));
            }
        }
        return week;
    }
}
