package dev.unknot.reminder.plan;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.Planner;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan for the person it is for.
 *
 * @param since from when on this version counts
 * @param because what the plan is for, in words
 * @param until the day on which it turns into prevention; absent for prevention, and while it is held
 * @param heldBecause why nothing but a check-in comes, in words
 * @param avoid keys of the vocabulary's cautions
 * @param remedies the slugs that triage handed over
 * @param followUpOn the day on which a check-in comes, or the next working day after it
 * @param language of the words, BCP 47
 */
public record PlanView(
        int version,
        Instant since,
        String because,
        Optional<LocalDate> until,
        boolean held,
        Optional<String> heldBecause,
        List<Kind> kinds,
        int dailyCap,
        Optional<String> area,
        List<String> avoid,
        List<String> remedies,
        Optional<LocalDate> followUpOn,
        String language) {

    /**
     * One kind of nudge.
     *
     * @param label its name, in words
     * @param everyMinutes how often it comes at most: the pace of today, or less often where the day's cap would not last
     * @param why it is in the plan, in words
     * @param remedies what may come, best first; empty when plain words do or nothing is safe
     */
    public record Kind(NudgeKind kind, String label, long everyMinutes, List<String> why, List<Remedy> remedies) {}

    /** One remedy, {@code url} in content. */
    public record Remedy(String slug, String title, int minutes, String url) {

        static Remedy of(RemedyPublished remedy, String language) {
            RemedyPublished.Text none =
                    new RemedyPublished.Text(remedy.slug(), remedy.slug(), List.of(), Optional.empty());
            RemedyPublished.Text english = remedy.texts().getOrDefault("en", none);
            String title = remedy.texts().getOrDefault(language, english).title();
            return new Remedy(remedy.slug(), title, remedy.minutes(), "/remedies/" + remedy.slug());
        }
    }

    static PlanView of(
            Plan plan, Map<NudgeKind, Duration> intervals, EligibleRemedies eligible, Phrases phrases, ZoneId zone) {
        String because = plan.held ? "held" : plan.isPrevention() ? "prevention" : "report";
        return new PlanView(
                plan.version,
                plan.since,
                phrases.plan(because),
                Optional.ofNullable(plan.validTo).map(end -> LocalDate.ofInstant(end, zone)),
                plan.held,
                plan.held ? Optional.of(phrases.plan("held")) : Optional.empty(),
                intervals.entrySet().stream()
                        .map(entry ->
                                kind(entry.getKey(), entry.getValue().toMinutes(), plan.need(), eligible, phrases))
                        .toList(),
                plan.dailyCap,
                Optional.ofNullable(plan.area),
                plan.avoid,
                plan.remedies,
                Optional.ofNullable(plan.followUpOn),
                phrases.language());
    }

    private static Kind kind(
            NudgeKind kind, long everyMinutes, RemedyNeed need, EligibleRemedies eligible, Phrases phrases) {
        return new Kind(
                kind,
                phrases.kind(kind),
                everyMinutes,
                Planner.why(kind, need).stream().map(phrases::why).toList(),
                eligible.remedies(kind).stream()
                        .map(remedy -> Remedy.of(remedy, phrases.language()))
                        .toList());
    }
}
