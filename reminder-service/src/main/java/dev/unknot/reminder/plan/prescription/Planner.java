package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.NudgeLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Works out what a person is nudged about. The rules and their sources are in docs/reminders.md. */
public final class Planner {

    /** Most low back pain settles within six weeks (NHS; clinical-facts.md, section 5). */
    public static final Duration LENGTH = Duration.ofDays(42);

    /** With these no warmth: clinical-facts.md, section 6; those that only call for a warning there are left out too. */
    static final Set<String> AGAINST_HEAT = Set.of(
            "emergency-signs",
            "suspected-clot",
            "suspected-fracture",
            "nerve-signs",
            "artery-signs",
            "fresh-injury",
            "fever",
            "numb-skin",
            "broken-skin",
            "hot-swollen",
            "cancer-site",
            "poor-circulation",
            "heart-disease",
            "pregnancy",
            "heat-sensitive-illness",
            "lymphoedema");

    private static final String FLUID_LIMIT = "fluid-limit";
    private static final int ASK_AGAIN_DAYS = 7;

    private Planner() {}

    /** From reports oldest first. */
    public static Prescription plan(List<Reported> reports, PlanPreferences wishes, Instant now) {
        Optional<Reported> latest = reports.stream().reduce((earlier, later) -> later);
        List<Reported> holding = reports.stream().filter(Reported::holds).toList();
        Optional<Reported> current = latest.filter(
                report -> !holding.isEmpty() || now.isBefore(report.begins().plus(LENGTH)));
        RemedyNeed need = need(latest, holding, current);
        return new Prescription(
                need,
                paces(need, wishes),
                wishes.cap().orElse(NudgeLimits.USUAL.cap()),
                followUp(holding, current, now),
                current.map(Reported::begins),
                holding.isEmpty() ? current.map(report -> report.begins().plus(LENGTH)) : Optional.empty());
    }

    /** Why the kind is in a plan of that need; in the order of {@link Why}, never empty. */
    public static List<Why> why(NudgeKind kind, RemedyNeed need) {
        List<Why> whys =
                Stream.of(Why.values()).filter(why -> why.speaksFor(kind, need)).toList();
        return whys.isEmpty() ? List.of(Why.WISH) : whys;
    }

    private static RemedyNeed need(Optional<Reported> latest, List<Reported> holding, Optional<Reported> current) {
        // Each report names every caution, so the newest replaces those before it, but for what still holds the plan.
        // They outlast the plan: nothing says that they are gone.
        List<String> avoid = Stream.concat(latest.stream(), holding.stream())
                .flatMap(report -> report.avoid().stream())
                .toList();
        return new RemedyNeed(
                !holding.isEmpty(),
                current.filter(report -> !report.provisional()).isPresent(),
                current.flatMap(Reported::area),
                current.map(Reported::causes).orElse(List.of()),
                avoid,
                current.map(Reported::remedies).orElse(List.of()));
    }

    private static Map<NudgeKind, Duration> paces(RemedyNeed need, PlanPreferences wishes) {
        Duration pace = wishes.pace().orElse(Cadences.USUAL);
        Map<NudgeKind, Duration> paces = new EnumMap<>(NudgeKind.class);
        for (NudgeKind kind : NudgeKind.values()) {
            boolean wanted = wishes.kinds().isPresent() ? wishes.want(kind) : isCalledFor(kind, need);
            if (kind != NudgeKind.CHECK_IN && wanted && isAllowed(kind, need)) {
                paces.put(kind, Cadences.of(kind, pace));
            }
        }
        return Collections.unmodifiableMap(paces);
    }

    private static boolean isCalledFor(NudgeKind kind, RemedyNeed need) {
        return !why(kind, need).equals(List.of(Why.WISH));
    }

    private static boolean isAllowed(NudgeKind kind, RemedyNeed need) {
        return switch (kind) {
            case HYDRATION -> !need.avoid().contains(FLUID_LIMIT);
            case HEAT -> need.screened() && Collections.disjoint(need.avoid(), AGAINST_HEAT);
            case POSTURE, STRETCH, WALK, BREATHING, CHECK_IN -> true;
        };
    }

    /** The first that is still to come; when all have passed and nothing new was reported, once a week from there on. */
    private static Optional<LocalDate> followUp(List<Reported> holding, Optional<Reported> current, Instant now) {
        // Nobody's day is earlier than this one.
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
