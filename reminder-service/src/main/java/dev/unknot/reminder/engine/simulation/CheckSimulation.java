package dev.unknot.reminder.engine.simulation;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.availability.preferences.CheckPreferences;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates what no annotation can express; faults are a 400 problem that names the fields. */
@ApplicationScoped
class CheckSimulation {

    static final int MOST_DAYS = 14;

    /** The calendars from which holidays are computed do not reach to every year. */
    private static final int MOST_YEARS = 10;

    /** An older report has no effect but a hold, which a newer one shows as well. */
    private static final Duration OLDEST = Duration.ofDays(366);

    private final CheckPreferences checkPreferences;
    private final Clock clock;

    CheckSimulation(CheckPreferences checkPreferences, Clock clock) {
        this.checkPreferences = checkPreferences;
        this.clock = clock;
    }

    void check(SimulationRequest request) {
        days(request);
        within("employee", () -> {
            EmployeeRequest.zone(request.employee().zone());
            request.employee().workingHours().ifPresent(EmployeeRequest::week);
        });
        ZoneId zone = ZoneId.of(request.preferences()
                .flatMap(preferences -> preferences.zone())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .orElse(request.employee().zone()));
        Instant begin = request.from().atStartOfDay(zone).toInstant();
        request.preferences()
                .ifPresent(preferences -> within("preferences", () -> checkPreferences.check(preferences, begin)));
        List<Violation> faults = new ArrayList<>();
        request.preferences()
                .flatMap(preferences -> preferences.freeBusy())
                .ifPresent(
                        address -> faults.add(Violation.body("preferences.freeBusy", "is not read; use busy instead")));
        Moments moments = new Moments(
                begin.minus(OLDEST), request.to().plusDays(1).atStartOfDay(zone).toInstant(), faults);
        reports(request.reports().orElse(List.of()), moments);
        activity(request.activity().orElse(List.of()), moments);
        busy(request.busy().orElse(List.of()), moments);
        request.languages()
                .filter(languages -> new HashSet<>(languages).size() < languages.size())
                .ifPresent(languages -> faults.add(Violation.body("languages", "names one of them twice")));
        refuse(faults);
    }

    private void days(SimulationRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (request.from().isBefore(today.minusYears(MOST_YEARS))
                || request.from().isAfter(today.plusYears(MOST_YEARS))) {
            throw Problems.badRequest(Violation.body("from", "must be within ten years of today"));
        }
        long days = request.from().until(request.to(), ChronoUnit.DAYS) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Problems.badRequest(Violation.body("to", "must be from on, and at most 13 days after it"));
        }
    }

    /** Names the fields of a problem by their place in the whole. */
    private static void within(String part, Runnable check) {
        try {
            check.run();
        } catch (HttpProblem problem) {
            refuse(Problems.violations(problem).stream()
                    .map(found -> Violation.body(part + "." + found.field(), found.message()))
                    .toList());
        }
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
    }

    /** Notes moments that the simulation cannot have. */
    private record Moments(Instant first, Instant end, List<Violation> faults) {

        void check(String field, Instant moment) {
            if (moment.isBefore(first) || !moment.isBefore(end)) {
                faults.add(Violation.body(field, "must be before the end of the last day, and not a year before from"));
            }
        }

        void inOrder(String field, String other, Instant earlier, Instant later) {
            if (!earlier.isBefore(later)) {
                faults.add(Violation.body(field, "must be after " + other));
            }
        }

        void known(String field, String noun, Set<String> keys, String key) {
            if (!keys.contains(key)) {
                faults.add(Violation.body(field, "must be " + noun + " of the vocabulary (GET /vocabulary)"));
            }
        }
    }

    private static void reports(List<SimulationRequest.Report> reports, Moments moments) {
        Vocabulary vocabulary = Vocabulary.released();
        for (int i = 0; i < reports.size(); i++) {
            SimulationRequest.Report report = reports.get(i);
            String field = "reports[" + i + "].";
            moments.check(field + "completedAt", report.completedAt());
            report.clearedAt()
                    .ifPresent(at -> moments.inOrder(field + "clearedAt", "completedAt", report.completedAt(), at));
            report.area()
                    .ifPresent(key -> moments.known(
                            field + "area", "an area", vocabulary.areas().keySet(), key));
            known(field + "causes", "a cause", vocabulary.causes().keySet(), report.causes(), moments);
            known(field + "avoid", "a caution", vocabulary.cautions().keySet(), report.avoid(), moments);
        }
    }

    private static void known(
            String field, String noun, Set<String> keys, Optional<List<String>> named, Moments moments) {
        List<String> all = named.orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            moments.known(field + "[" + i + "]", noun, keys, all.get(i));
        }
    }

    private static void activity(List<SimulationRequest.Happening> activity, Moments moments) {
        for (int i = 0; i < activity.size(); i++) {
            SimulationRequest.Happening one = activity.get(i);
            String field = "activity[" + i + "].";
            moments.check(field + "at", one.at());
            belongs(
                    field,
                    "expectedEnd",
                    one.expectedEnd(),
                    one.type() == SimulationRequest.Type.MEETING_STARTED,
                    moments);
            belongs(field, "minutes", one.minutes(), one.type() == SimulationRequest.Type.BREAK_TAKEN, moments);
            one.expectedEnd().ifPresent(end -> moments.inOrder(field + "expectedEnd", "at", one.at(), end));
        }
    }

    private static void belongs(String place, String field, Optional<?> value, boolean isNeeded, Moments moments) {
        if (value.isPresent() != isNeeded) {
            moments.faults()
                    .add(Violation.body(
                            place + field, isNeeded ? "is required with this type" : "does not belong to this type"));
        }
    }

    private static void busy(List<SimulationRequest.Busy> busy, Moments moments) {
        for (int i = 0; i < busy.size(); i++) {
            moments.inOrder(
                    "busy[" + i + "].to",
                    "from",
                    busy.get(i).from(),
                    busy.get(i).to());
        }
    }
}
