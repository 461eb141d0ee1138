package dev.unknot.client.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of a person.
 *
 * @param zone IANA time zone
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2, for public holidays
 * @param workingHours Monday to Friday, 9 to 17, when null
 */
public record EmployeeRequest(
        String zone,
        @Nullable String language,
        @Nullable String country,
        @Nullable String unit,
        @Nullable List<Hours> workingHours) {

    /** With nothing but what is required. */
    public static Builder with(String zone) {
        return new Builder(zone);
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private final String zone;
        private @Nullable String language;
        private @Nullable String country;
        private @Nullable String unit;
        private @Nullable List<Hours> workingHours;

        private Builder(String zone) {
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

        public Builder workingHours(List<Hours> value) {
            workingHours = value;
            return this;
        }

        public EmployeeRequest build() {
            return new EmployeeRequest(zone, language, country, unit, workingHours);
        }
    }

    /** One stretch of work in local time, such as {@code monday}, {@code 09:00} to {@code 17:00}. */
    public record Hours(String day, String from, String to) {}
}
