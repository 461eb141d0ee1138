package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.KindProfile;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Rhythm;
import dev.unknot.reminder.kind.Why;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what a person is nudged about. The rules and their sources are in docs/reminders.md. */
public final class Planner {

    /** Most low back pain settles within six weeks (NHS; clinical-facts.md, section 5). */
    public static final Duration LENGTH = Duration.ofDays(42);

    /** Prompts every 45 minutes were kept up for 13 weeks (Cooley and Pedersen 2013). */
    public static final Duration USUAL_PACE = Duration.ofMinutes(45);

    private static final int ASK_AGAIN_DAYS = 7;

    private Planner() {}

    /** From reports oldest first. */
    public static Prescription plan(List<Reported> reports, PlanPreferences preferences, Instant now) {
        Optional<Reported> latest = reports.stream().reduce((earlier, later) -> later);
        List<Reported> holding = reports.stream().filter(Reported::holds).toList();
        Optional<Reported> current = latest.filter(
                report -> !holding.isEmpty() || now.isBefore(report.begins().plus(LENGTH)));
        RemedyNeed need = need(latest, holding, current, now);
        return new Prescription(
                need,
                cadences(need, preferences),
                preferences.cap().orElse(NudgeLimits.USUAL.cap()),
                followUp(holding, current, now),
                current.map(Reported::begins),
                holding.isEmpty() ? current.map(report -> report.begins().plus(LENGTH)) : Optional.empty());
    }

    /** Why the kind is in a plan for this need, in the order of {@link Why}; never empty. */
    public static List<Why> why(NudgeKind kind, RemedyNeed need) {
        List<Why> whys = Stream.of(Why.values())
                .filter(NudgeKinds.of(kind).calledForBy()::contains)
                .filter(why -> why.holds(need.causes(), need.area().isPresent()))
                .toList();
        return whys.isEmpty() ? List.of(Why.WISH) : whys;
    }

    private static RemedyNeed need(
            Optional<Reported> latest, List<Reported> holding, Optional<Reported> current, Instant now) {
        // Each report names every caution, so the newest replaces those before it, except those that still hold the
        // plan.
        // Cautions outlast the plan, because nothing reports that they are gone.
        List<String> avoid = Stream.concat(latest.stream(), holding.stream())
                .flatMap(report -> report.avoid().stream())
                .toList();
        return new RemedyNeed(
                !holding.isEmpty(),
                current.filter(report -> !report.provisional()).isPresent(),
                current.flatMap(Reported::area),
                current.map(Reported::causes).orElse(List.of()),
                avoid,
                current.map(Reported::remedies).orElse(List.of()),
                current.flatMap(report -> report.stageAt(now)));
    }

    private static Map<NudgeKind, Duration> cadences(RemedyNeed need, PlanPreferences preferences) {
        Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
        for (NudgeKind kind : NudgeKind.values()) {
            KindProfile profile = NudgeKinds.of(kind);
            boolean wanted = preferences
                    .kinds()
                    .map(kinds -> kinds.contains(kind))
                    .orElseGet(() -> !why(kind, need).equals(List.of(Why.WISH)));
            if (wanted && profile.rhythm() != Rhythm.FOLLOW_UP && isAllowed(profile, need)) {
                cadences.put(kind, cadence(kind, profile, preferences));
            }
        }
        return Collections.unmodifiableMap(cadences);
    }

    private static Duration cadence(NudgeKind kind, KindProfile profile, PlanPreferences preferences) {
        return profile.ownCadence()
                .map(own -> preferences.cadences().getOrDefault(kind, own.usual()))
                .orElseGet(() -> profile.at(preferences.pace().orElse(USUAL_PACE)));
    }

    private static boolean isAllowed(KindProfile profile, RemedyNeed need) {
        return (need.screened() || !profile.needsScreening())
                && Collections.disjoint(need.avoid(), profile.blockedBy());
    }

    /** The first that is still to come; once all have passed without a new report, a day every week. */
    private static Optional<LocalDate> followUp(List<Reported> holding, Optional<Reported> current, Instant now) {
        // It is this day or a later one for everybody on earth.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return Stream.concat(holding.stream(), current.stream())
                .map(Reported::followUpOn)
                .map(day -> later(day, today))
                .min(LocalDate::compareTo);
    }

    private static LocalDate later(LocalDate day, LocalDate today) {
        long passed = Math.max(0, today.toEpochDay() - day.toEpochDay());
        return day.plusDays((passed + ASK_AGAIN_DAYS - 1) / ASK_AGAIN_DAYS * ASK_AGAIN_DAYS);
    }
}
