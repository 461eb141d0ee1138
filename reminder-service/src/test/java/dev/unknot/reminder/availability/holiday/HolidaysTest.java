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
        "JP, 2026-02-23",
        "JP, 2026-03-20",
        "JP, 2026-05-06",
        "JP, 2026-09-22",
        "JP, 2026-10-12",
        "JP, 2027-03-22",
        "CN, 2026-02-16",
        "CN, 2026-10-07",
        "KR, 2026-02-17",
        "KR, 2026-07-17",
        "KR, 2026-08-17",
        "KR, 2027-05-03",
        "TW, 2026-02-20",
        "TW, 2026-09-28",
        "TW, 2027-12-31",
        "IL, 2026-04-22",
        "IL, 2026-09-21",
        "IL, 2027-05-12",
        "DE, 2027-03-29"
    })
    void aPublicHolidayIsADayOff(String code, LocalDate day) {
        assertThat(holidays.from(code, Year.of(2026))).anyMatch(off -> off.contains(day));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-01-06",
        "DE, 2026-12-24",
        "US, 2026-11-27",
        "DE-BY, 2026-11-23",
        "JP, 2026-12-23",
        "CN, 2026-02-14",
        "CN, 2026-12-25",
        "KR, 2026-06-08",
        "TW, 2026-02-23",
        "IL, 2026-12-25"
    })
    void anyOtherDayIsNot(String code, LocalDate day) {
        assertThat(holidays.from(code, Year.of(2026))).noneMatch(off -> off.contains(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "de", "DE-XX", "", "DEU", "NYSE", "../DE", "DE-by", "JP-13", "CN-11"})
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
        assertThat(holidays.next("DE", LocalDate.parse("2026-11-23"), Locale.GERMAN))
                .hasValueSatisfying(next -> {
                    assertThat(next.date()).isEqualTo("2026-12-25");
                    assertThat(next.name()).contains("Weihnachtsfeiertag");
                });
        assertThat(holidays.next("DE", LocalDate.parse("2026-12-27"), Locale.GERMAN))
                .hasValueSatisfying(next -> assertThat(next.date()).isEqualTo("2027-01-01"));
        assertThat(holidays.next("JP", LocalDate.parse("2026-09-22"), Locale.forLanguageTag("es")))
                .contains(new PublicHoliday(LocalDate.parse("2026-09-22"), "Fiesta nacional"));
        assertThat(holidays.next("JP", LocalDate.parse("2026-09-24"), Locale.FRENCH))
                .contains(new PublicHoliday(LocalDate.parse("2026-10-12"), "Sports Day"));
    }

    @Test
    void whatATableDoesNotKnowIsNotAssumed() {
        assertThat(holidays.knownUntil("CN")).contains(LocalDate.parse("2026-12-31"));
        assertThat(holidays.knownUntil("KR")).contains(LocalDate.parse("2027-12-31"));
        assertThat(holidays.knownUntil("DE")).isEmpty();
        assertThat(holidays.from("CN", Year.of(2026))).hasSize(33);
        assertThat(holidays.from("CN", Year.of(2027))).isEmpty();
        assertThat(holidays.next("CN", LocalDate.parse("2026-11-30"), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void onlyChinaWorksInExchange() {
        assertThat(holidays.makeUpDays("CN")).contains(LocalDate.parse("2026-02-14"), LocalDate.parse("2026-10-10"));
        assertThat(holidays.makeUpDays("TW")).isEmpty();
        assertThat(holidays.makeUpDays("DE")).isEmpty();
    }

    @Test
    void allPeopleOfACountryShareOneList() {
        assertThat(holidays.from("DE", Year.of(2026))).isSameAs(holidays.from("DE", Year.of(2026)));
    }
}
