package dev.unknot.reminder.inbox.history;

import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The days that are asked for, both included. */
record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST = 92;
    private static final int USUAL = 28;

    /**
     * Four weeks up to {@code to}, and up to today, when nothing else is asked for. A 400 problem when something of it makes
     * no sense.
     */
    static Period of(List<String> from, List<String> to, LocalDate today) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Optional<LocalDate> last = day(parameters, "to", to);
        Optional<LocalDate> first = day(parameters, "from", from);
        bad.refuseAny();
        LocalDate end = last.orElse(today);
        Period period = new Period(first.orElse(end.minusDays(USUAL - 1)), end);
        if (period.from.isAfter(end)) {
            bad.add("from", "must not be after to, which is today unless it is given");
        } else if (ChronoUnit.DAYS.between(period.from, end) >= LONGEST) {
            bad.add("from", "must be at most " + (LONGEST - 1) + " days before to: 92 days are sent at once");
        }
        bad.refuseAny();
        return period;
    }

    private static Optional<LocalDate> day(Parameters parameters, String name, List<String> given) {
        return parameters.single(name, given, Period::day, "must be a day such as 2026-11-23");
    }

    private static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("not a day");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }
}
