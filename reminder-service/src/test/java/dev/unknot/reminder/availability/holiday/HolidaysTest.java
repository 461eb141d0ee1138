package dev.unknot.reminder.availability.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-10-03",
        "DE, 2026-12-25",
        "DE-BY, 2026-01-06",
        "US, 2026-11-26",
        "GB, 2026-12-28",
        "FR-57, 2026-12-26",
        "ES, 2026-10-12",
        "FR, 2026-07-14",
        "IN, 2026-08-15",
        "JP, 2026-01-01",
        "DE, 2027-03-29"
    })
    void aPublicHolidayIsADayOff(String code, LocalDate day) {
        assertThat(holidays.from(code, Year.of(2026))).anyMatch(off -> off.contains(day));
    }

    @ParameterizedTest
    @CsvSource({"DE, 2026-01-06", "DE, 2026-12-24", "US, 2026-11-27", "DE-BY, 2026-11-23"})
    void anyOtherDayIsNot(String code, LocalDate day) {
        assertThat(holidays.from(code, Year.of(2026))).noneMatch(off -> off.contains(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "de", "DE-XX", "", "DEU", "NYSE", "../DE", "DE-by"})
    void countriesWithoutDataAreUnknown(String code) {
        assertThat(holidays.knows(code)).isFalse();
        assertThat(holidays.from(code, Year.of(2026))).isEmpty();
    }

    @Test
    void onesOwnWordGoesBeforeThePlatforms() {
        assertThat(Holidays.code(Optional.of("DE-BY"), Optional.of("FR"))).contains("DE-BY");
        assertThat(Holidays.code(Optional.empty(), Optional.of("FR"))).contains("FR");
        assertThat(Holidays.code(Optional.of("off"), Optional.of("FR"))).isEmpty();
    }

    @Test
    void theNextOneHasAName() {
        assertThat(holidays.next("DE", LocalDate.parse("2026-11-23"))).hasValueSatisfying(next -> {
            assertThat(next.getDate()).isEqualTo("2026-12-25");
            assertThat(next.getDescription(Locale.GERMAN)).contains("Weihnachtsfeiertag");
        });
        assertThat(holidays.next("DE", LocalDate.parse("2026-12-27")))
                .hasValueSatisfying(next -> assertThat(next.getDate()).isEqualTo("2027-01-01"));
    }

    @Test
    void allPeopleOfACountryShareOneList() {
        assertThat(holidays.from("DE", Year.of(2026))).isSameAs(holidays.from("DE", Year.of(2026)));
    }
}
