package dev.unknot.client.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of many people to enrol. */
public record PersonRequest(
        String employee,
        String zone,
        @Nullable String language,
        @Nullable String country,
        @Nullable String unit,
        @Nullable List<EmployeeRequest.Hours> workingHours) {

    /** With nothing but what is required. */
    public static Builder with(String employee, String zone) {
        return new Builder(employee, zone);
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private final String employee;
        private final String zone;
        private @Nullable String language;
        private @Nullable String country;
        private @Nullable String unit;
        private @Nullable List<EmployeeRequest.Hours> workingHours;

        private Builder(String employee, String zone) {
            this.employee = employee;
            this.zone = zone;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder country(String value) {
            country = value;
            return this;
        }

        public Builder unit(String value) {
            unit = value;
            return this;
        }

        public Builder workingHours(List<EmployeeRequest.Hours> value) {
            workingHours = value;
            return this;
        }

        public PersonRequest build() {
            return new PersonRequest(employee, zone, language, country, unit, workingHours);
        }
    }
}
