package dev.unknot.reminder.availability.preferences;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.availability.calendar.FeedRules;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Validates what no annotation can express; faults are a 400 problem that names the fields. */
@ApplicationScoped
public class CheckPreferences {

    private static final Duration LONGEST_DO_NOT_DISTURB = Duration.ofDays(1);
    private static final int MOST_DAYS_OFF = 366;

    private final Holidays holidays;
    private final FeedRules feedRules;

    CheckPreferences(Holidays holidays, FeedRules feedRules) {
        this.holidays = holidays;
        this.feedRules = feedRules;
    }

    /** @param now when they are saved */
    public void check(PreferencesRequest wanted, Instant now) {
        wanted.zone().ifPresent(EmployeeRequest::zone);
        wanted.workingHours().ifPresent(EmployeeRequest::week);
        List<Violation> faults = new ArrayList<>();
        wanted.quietHours()
                .filter(quiet -> quiet.from().equals(quiet.to()))
                .ifPresent(quiet -> faults.add(Violation.body("quietHours", "from and to must differ")));
        wanted.quietTimes().ifPresent(times -> quietTimes(times, faults));
        wanted.doNotDisturbUntil()
                .filter(until -> until.isAfter(now.plus(LONGEST_DO_NOT_DISTURB)))
                .ifPresent(until -> faults.add(Violation.body(
                        "doNotDisturbUntil", "may be a day from now at most; pause the plan for longer")));
        wanted.kinds().ifPresent(kinds -> once("kinds", kinds, faults));
        wanted.channels().ifPresent(channels -> once("channels", channels, faults));
        wanted.channelSettings().ifPresent(settings -> channelSettings(settings, faults));
        wanted.daysOff().ifPresent(daysOff -> daysOff(daysOff, faults));
        wanted.holidays()
                .filter(code -> !code.equals(Holidays.OFF) && !holidays.knows(code))
                .ifPresent(code -> faults.add(Violation.body(
                        "holidays", "must be off, or a country or region with known holidays, such as DE or DE-BY")));
        wanted.freeBusy().flatMap(feedRules::fault).ifPresent(fault -> faults.add(Violation.body("freeBusy", fault)));
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
    }

    private static void once(String field, List<?> values, List<Violation> faults) {
        if (new HashSet<>(values).size() < values.size()) {
            faults.add(Violation.body(field, "names one of them twice"));
        }
    }

    private static void channelSettings(List<PreferencesRequest.OnChannel> settings, List<Violation> faults) {
        once(
                "channelSettings",
                settings.stream().map(PreferencesRequest.OnChannel::channel).toList(),
                faults);
        for (int i = 0; i < settings.size(); i++) {
            if (!settings.get(i).channel().isSent()) {
                faults.add(Violation.body(
                        "channelSettings[" + i + "].channel", "must be email, slack, teams, web-push or webhook"));
            }
            digest("channelSettings[" + i + "].digest", settings.get(i), faults);
        }
    }

    private static void digest(String field, PreferencesRequest.OnChannel setting, List<Violation> faults) {
        if (setting.digest().isPresent() && setting.channel() != Channel.EMAIL) {
            faults.add(Violation.body(field, "belongs to email alone"));
        }
        setting.digest()
                .filter(digest -> digest.day().isPresent() && digest.frequency() == ChannelChoice.Frequency.DAILY)
                .ifPresent(digest -> faults.add(Violation.body(field + ".day", "belongs to weekly alone")));
    }

    private static void quietTimes(List<PreferencesRequest.QuietOn> times, List<Violation> faults) {
        for (int i = 0; i < times.size(); i++) {
            PreferencesRequest.QuietOn time = times.get(i);
            String field = "quietTimes[" + i + "]";
            if (time.from().equals(time.to())) {
                faults.add(Violation.body(field, "from and to must differ"));
            }
            time.days().ifPresent(days -> once(field + ".days", days, faults));
        }
    }

    private static void daysOff(List<PreferencesRequest.Away> daysOff, List<Violation> faults) {
        for (int i = 0; i < daysOff.size(); i++) {
            PreferencesRequest.Away away = daysOff.get(i);
            if (away.last().isBefore(away.first())) {
                faults.add(Violation.body("daysOff[" + i + "]", "last must not be before first"));
            } else if (away.first().until(away.last(), ChronoUnit.DAYS) >= MOST_DAYS_OFF) {
                faults.add(Violation.body("daysOff[" + i + "]", "may be " + MOST_DAYS_OFF + " days long at most"));
            }
        }
    }
}
