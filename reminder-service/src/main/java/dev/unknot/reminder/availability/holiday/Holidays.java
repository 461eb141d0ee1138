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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Public holidays of a country ({@code DE}) or of one of its regions ({@code DE-BY}), from the data of Jollyday. What is
 * only observed, or closes nothing but banks, is no day off.
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
        return code.matches(CODE)
                && HolidayManager.getSupportedCalendarCodes().contains(code.substring(0, 2))
                && (code.length() == 2 || region(code).length == 1);
    }

    /** The holidays of that year and the next, in order; none of a country without data. The same list each time. */
    public List<DaysOff> from(String code, Year year) {
        return known.computeIfAbsent(
                code + year,
                key -> knows(code)
                        ? holidays(code, year)
                                .map(holiday -> new DaysOff(holiday.getDate(), holiday.getDate()))
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** The next one on that day or after it. */
    public Optional<Holiday> next(String code, LocalDate day) {
        return knows(code)
                ? holidays(code, Year.from(day))
                        .filter(holiday -> !holiday.getDate().isBefore(day))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Holiday> holidays(String code, Year year) {
        return Stream.of(year, year.plusYears(1))
                .flatMap(one -> manager(code).getHolidays(one, HolidayType.PUBLIC_HOLIDAY, region(code)).stream())
                .sorted(Comparator.comparing(Holiday::getDate));
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
