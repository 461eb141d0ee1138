package dev.unknot.reminder.plan;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan for the person it is for. */
public record PlanView(
        int version,
        Instant since,
        boolean held,
        Optional<String> heldBecause,
        List<Kind> kinds,
        int dailyCap,
        Optional<String> area,
        List<String> avoid,
        List<String> remedies,
        Optional<LocalDate> followUpOn) {

    /** One kind of nudge and how often it is wanted at most. */
    public record Kind(NudgeKind kind, long everyMinutes) {}

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.version,
                plan.since,
                plan.held,
                plan.held
                        ? Optional.of("A report of yours needs a clinician first; until then only a check-in comes.")
                        : Optional.empty(),
                plan.cadenceByKind().entrySet().stream()
                        .map(entry -> new Kind(entry.getKey(), entry.getValue().toMinutes()))
                        .toList(),
                plan.dailyCap,
                Optional.ofNullable(plan.area),
                plan.avoid,
                plan.remedies,
                Optional.ofNullable(plan.followUpOn));
    }
}
