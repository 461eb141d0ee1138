package dev.unknot.reminder.availability.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Public holidays of a country ({@code DE}) or of one of its regions ({@code DE-BY}): from tables of our own where there
 * is one, and from the data of Jollyday for all others. What is only observed, or closes nothing but banks, is no day off.
 */
@ApplicationScoped
public class Holidays {

    /** The preference of somebody who works on holidays. */
    public static final String OFF = "off";

    private static final String CODE = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

    private final Map<String, List<DaysOff>> known = new ConcurrentHashMap<>();

    /** The code that holds for somebody with this preference in this country; empty when they have no holidays. */
    public static Optional<String> code(Optional<String> preferred, Optional<String> country) {
        return preferred.or(() -> country).filter(code -> !code.equals(OFF));
    }

    /** Whether there are data of this country or region. */
    public boolean knows(String code) {
        return HolidayTable.of(code).isPresent()
                || code.matches(CODE)
                        && HolidayTable.of(code.substring(0, 2)).isEmpty()
                        && HolidayManager.getSupportedCalendarCodes().contains(code.substring(0, 2))
                        && (code.length() == 2 || region(code).length == 1);
    }

    /** The last day about which anything is known; empty when the data have no end, or when there are none. */
    public Optional<LocalDate> knownUntil(String code) {
        return HolidayTable.of(code).map(HolidayTable::until);
    }

    /** The holidays of that year and the next, in order; none of a country without data. The same list each time. */
    public List<DaysOff> from(String code, Year year) {
        return known.computeIfAbsent(
                code + year,
                key ->
                        between(
                                        code,
                                        year.atDay(1),
                                        year.plusYears(1).atMonth(12).atEndOfMonth(),
                                        Locale.ENGLISH)
                                .stream()
                                .map(holiday -> new DaysOff(holiday.date(), holiday.date()))
                                .distinct()
                                .toList());
    }

    /** The days on which the country works in exchange for a holiday. The same set each time. */
    public Set<LocalDate> makeUpDays(String code) {
        return HolidayTable.of(code).map(HolidayTable::makeUpDays).orElse(Set.of());
    }

    /** The next one on that day or after it, within that year and the next. */
    public Optional<PublicHoliday> next(String code, LocalDate day, Locale language) {
        return between(code, day, Year.from(day).plusYears(1).atMonth(12).atEndOfMonth(), language).stream()
                .findFirst();
    }

    /** Those from {@code first} to {@code last}, in order; none of a country without data. */
    public List<PublicHoliday> between(String code, LocalDate first, LocalDate last, Locale language) {
        return HolidayTable.of(code)
                .map(table -> table.between(first, last, language))
                .orElseGet(() -> knows(code) ? computed(code, first, last, language) : List.of());
    }

    private static List<PublicHoliday> computed(String code, LocalDate first, LocalDate last, Locale language) {
        return Stream.iterate(Year.from(first), year -> !year.isAfter(Year.from(last)), year -> year.plusYears(1))
                .flatMap(year -> manager(code).getHolidays(year, HolidayType.PUBLIC_HOLIDAY, region(code)).stream())
                .filter(holiday ->
                        !holiday.getDate().isBefore(first) && !holiday.getDate().isAfter(last))
                .sorted(Comparator.comparing(Holiday::getDate))
                .map(holiday -> new PublicHoliday(holiday.getDate(), holiday.getDescription(language)))
                .toList();
    }

    private static HolidayManager manager(String code) {
        return HolidayManager.getInstance(
                ManagerParameters.create(code.substring(0, 2).toLowerCase(Locale.ROOT)));
    }

    /** As the data call it, some in small letters and some in capitals; empty when they do not know it. */
    private static String[] region(String code) {
        return code.length() == 2
                ? new String[0]
                : manager(code).getCalendarHierarchy().getChildren().keySet().stream()
                        .filter(code.substring(3)::equalsIgnoreCase)
                        .toArray(String[]::new);
    }
}
