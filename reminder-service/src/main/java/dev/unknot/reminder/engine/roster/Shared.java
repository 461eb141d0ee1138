package dev.unknot.reminder.engine.roster;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One object for what many people have alike, found by the text in the database. */
final class Shared {

    private final Supplier<EligibleRemediesByNeed> current;
    private final Map<String, String> organisations = new ConcurrentHashMap<>();
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();
    private final Map<Hours, WorkWeek> weeks = new ConcurrentHashMap<>();
    private final Map<String, Map<NudgeKind, Duration>> cadences = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> languages = new ConcurrentHashMap<>();
    private final Map<Integer, NudgeLimits> limits = new ConcurrentHashMap<>();
    private final Map<LocalDate, Optional<LocalDate>> days = new ConcurrentHashMap<>();
    private final Map<RemedyNeed, SharedEligibility> eligibility = new ConcurrentHashMap<>();
    private volatile EligibleRemediesByNeed remedies = new EligibleRemediesByNeed(Long.MIN_VALUE, List.of());

    private record Hours(String array, Set<LocalDate> makeUpDays) {}

    Shared(Supplier<EligibleRemediesByNeed> current) {
        this.current = current;
    }

    /** Takes over the remedies that are published now. */
    void refresh() {
        EligibleRemediesByNeed now = current.get();
        if (now.edition() != remedies.edition()) {
            remedies = now;
            eligibility.values().forEach(shared -> shared.refresh(now));
        }
    }

    String organisation(String name) {
        return organisations.computeIfAbsent(name, same -> same);
    }

    ZoneId zone(String id) {
        return zones.computeIfAbsent(id, ZoneId::of);
    }

    WorkWeek week(String array, Set<LocalDate> makeUpDays) {
        return weeks.computeIfAbsent(
                new Hours(array, makeUpDays),
                hours -> Employee.week(items(hours.array())).with(hours.makeUpDays()));
    }

    Map<NudgeKind, Duration> cadences(String kinds, String minutes) {
        return cadences.computeIfAbsent(kinds + minutes, both -> {
            Map<NudgeKind, Duration> byKind = new EnumMap<>(NudgeKind.class);
            for (int i = 0; i < items(kinds).size(); i++) {
                byKind.put(
                        NudgeKind.of(items(kinds).get(i)),
                        Duration.ofMinutes(Long.parseLong(items(minutes).get(i))));
            }
            return Collections.unmodifiableMap(byKind);
        });
    }

    NudgeLimits limits(int cap) {
        return limits.computeIfAbsent(
                cap,
                most -> new NudgeLimits(
                        most, NudgeLimits.USUAL.gap(), NudgeLimits.USUAL.window(), NudgeLimits.USUAL.grace()));
    }

    Optional<LocalDate> day(Optional<LocalDate> day) {
        return day.flatMap(one -> days.computeIfAbsent(one, Optional::of));
    }

    SharedEligibility eligibility(RemedyNeed need) {
        return eligibility.computeIfAbsent(need, one -> new SharedEligibility(one, remedies));
    }

    RemedyNeed need(
            boolean held,
            boolean screened,
            Optional<String> area,
            String causes,
            String avoid,
            String handedOver,
            Optional<String> stage) {
        return new RemedyNeed(
                held,
                screened,
                area,
                items(causes),
                items(avoid),
                items(handedOver),
                stage.map(Ranking.Stage::valueOf));
    }

    Optional<String> language(Optional<String> tag) {
        return tag.flatMap(one -> languages.computeIfAbsent(one, Optional::of));
    }

    /** Reads an array as PostgreSQL writes it, whose items hold neither commas nor quotes: {@code {a,"b c"}}. */
    private static List<String> items(String array) {
        String inside = array.substring(1, array.length() - 1).replace("\"", "");
        return inside.isEmpty() ? List.of() : List.of(inside.split(","));
    }
}
