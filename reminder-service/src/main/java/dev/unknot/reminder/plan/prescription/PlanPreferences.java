package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's preferences for their plan; the planner chooses what is empty. No preference outweighs safety.
 *
 * @param kinds the kinds wanted, and no others but a check-in
 * @param pace how often, from {@link #FASTEST} to {@link #SLOWEST}
 * @param cap nudges a day, from 1 to {@link NudgeLimits#MOST_A_DAY}
 * @param cadences how often those kinds come that have a cadence of their own, within its bounds
 */
public record PlanPreferences(
        Optional<Set<NudgeKind>> kinds,
        Optional<Duration> pace,
        Optional<Integer> cap,
        Map<NudgeKind, Duration> cadences) {

    public static final PlanPreferences NONE =
            new PlanPreferences(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** Breaks more often than this were studied only for five days (Evans 2012: every 30 minutes). */
    public static final Duration FASTEST = Duration.ofMinutes(30);

    /** Seldom enough to bother nobody. One an hour is the least that was studied as a prompt at work (O'Dolan 2018). */
    public static final Duration SLOWEST = Duration.ofMinutes(120);

    /** @throws IllegalArgumentException when pace, cap or a cadence is out of bounds */
    public PlanPreferences {
        kinds = kinds.map(Set::copyOf);
        cadences = Map.copyOf(cadences);
        cadences.forEach(PlanPreferences::check);
        if (pace.filter(wanted -> wanted.compareTo(FASTEST) < 0 || wanted.compareTo(SLOWEST) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("pace must be from 30 to 120 minutes: " + pace.orElseThrow());
        }
        if (cap.filter(wanted -> wanted < 1 || wanted > NudgeLimits.MOST_A_DAY).isPresent()) {
            throw new IllegalArgumentException(
                    "cap must be from 1 to " + NudgeLimits.MOST_A_DAY + ": " + cap.orElseThrow());
        }
    }

    private static void check(NudgeKind kind, Duration cadence) {
        NudgeKinds.of(kind)
                .ownCadence()
                .filter(own -> cadence.compareTo(own.shortest()) >= 0 && cadence.compareTo(own.longest()) <= 0)
                .orElseThrow(() -> new IllegalArgumentException(kind + " cannot come every " + cadence));
    }
}
