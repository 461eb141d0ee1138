package dev.unknot.reminder.availability.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables against the totals that their publishers name, and against the law that they follow. */
class HolidayTableTest {

    private static HolidayTable table(String country) {
        return HolidayTable.of(country).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "IL", "JP", "KR", "TW"})
    void everyDayHasANameInThreeLanguagesAndASource(String country) {
        HolidayTable table = table(country);
        assertThat(Set.copyOf(table.days().values())).isEqualTo(table.names().keySet());
        assertThat(table.names().values()).extracting(Map::keySet).containsOnly(Set.of("en", "de", "es"));
        assertThat(table.days().keySet()).extracting(Year::from).hasSameElementsAs(table.years());
        assertThat(table.sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.url()).startsWith("https://");
            assertThat(LocalDate.parse(source.read())).isAfter("2026-01-01");
        });
    }

    /** Saturdays, Sundays and holidays of a year, without the days that are worked in exchange. */
    private static long daysOff(HolidayTable table, int year) {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> day.getDayOfWeek().getValue() > 5 || table.days().containsKey(day))
                .filter(day -> !table.makeUpDays().contains(day))
                .count();
    }

    /** The totals for a week of five days: Korea AeroSpace Administration, and Taiwan's personnel administration. */
    @ParameterizedTest
    @CsvSource({"KR, 2026, 120", "KR, 2027, 119", "TW, 2026, 120"})
    void theYearHasAsManyDaysOffAsItsPublisherSays(String country, int year, long days) {
        assertThat(daysOff(table(country), year)).isEqualTo(days);
    }

    /** The total of Sundays and holidays: Korea AeroSpace Administration. */
    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void koreaHas72RedDays(int year) {
        long sundays = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY
                        || table("KR").days().containsKey(day))
                .count();
        assertThat(sundays).isEqualTo(72);
    }

    @Test
    void chinaWorksOnlyOnWeekendsInExchangeForWeekdays() {
        HolidayTable china = table("CN");
        assertThat(china.makeUpDays()).hasSize(6).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(china.days()).doesNotContainKey(day);
        });
        // By decree there are 13 days a year; those of 2026 that fall on a weekend are given on other days.
        long weekdays = china.days().keySet().stream()
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        assertThat(weekdays - china.makeUpDays().size()).isEqualTo(13);
    }

    /** Article 3: the next day that is no holiday stands in for a Sunday; a day between two holidays is one as well. */
    @Test
    void japanFollowsTheActOnNationalHolidays() {
        Map<LocalDate, String> days = table("JP").days();
        Set<LocalDate> added = Set.copyOf(days.entrySet().stream()
                .filter(day -> List.of("substitute", "national-holiday").contains(day.getValue()))
                .map(Map.Entry::getKey)
                .toList());
        Set<LocalDate> national = new HashSet<>(days.keySet());
        national.removeAll(added);
        Set<LocalDate> expected = new HashSet<>();
        for (LocalDate day : national) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate next = day.plusDays(1);
                while (national.contains(next)) {
                    next = next.plusDays(1);
                }
                expected.add(next);
            }
            if (national.contains(day.plusDays(2)) && !national.contains(day.plusDays(1))) {
                expected.add(day.plusDays(1));
            }
        }
        assertThat(added).isEqualTo(expected);
        assertThat(national).hasSize(32);
    }

    /** The Hebrew calendar as Reingold and Dershowitz describe it in "Calendrical Calculations". */
    @Test
    void israelFollowsTheHebrewCalendar() {
        Set<LocalDate> expected = new HashSet<>();
        for (int year = 5786; year <= 5788; year++) {
            LocalDate tishrei = firstOfTishrei(year);
            for (int day : List.of(1, 2, 10, 15, 22)) {
                expected.add(tishrei.plusDays(day - 1));
            }
            // From Nisan to Tishrei the months have 30 and 29 days in turn.
            LocalDate nisan = firstOfTishrei(year + 1).minusDays(177);
            expected.addAll(List.of(nisan.plusDays(14), nisan.plusDays(20), nisan.plusDays(30 + 29 + 5)));
            expected.add(independenceDay(nisan.plusDays(30 + 4)));
        }
        expected.removeIf(day -> day.getYear() < 2026 || day.getYear() > 2027);
        assertThat(table("IL").days().keySet()).isEqualTo(expected);
    }

    /** Moved away from the Sabbath, and from the Monday whose eve would follow it. */
    private static LocalDate independenceDay(LocalDate fifthOfIyar) {
        return switch (fifthOfIyar.getDayOfWeek()) {
            case FRIDAY -> fifthOfIyar.minusDays(1);
            case SATURDAY -> fifthOfIyar.minusDays(2);
            case MONDAY -> fifthOfIyar.plusDays(1);
            default -> fifthOfIyar;
        };
    }

    private static LocalDate firstOfTishrei(int year) {
        long before = elapsed(year - 1);
        long now = elapsed(year);
        long after = elapsed(year + 1);
        int delay = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
        // Day 1 of the count is the first of January of the year 1 in the Gregorian calendar.
        return LocalDate.of(1, 1, 1).plusDays(now + delay - 1_373_427 - 1);
    }

    private static long elapsed(int year) {
        long months = (235L * year - 234) / 19;
        long days = 29 * months + (12_084 + 13_753 * months) / 25_920;
        return 3 * (days + 1) % 7 < 3 ? days + 1 : days;
    }
}
