package dev.unknot.reminder.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.remedy.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one doable act of the kinds that fall together, out of remedies that are safe for this plan. */
public final class Composer {

    // Self-massage has no nudge kind of its own; it is an act of the body like a stretch. Medicine is never nudged.
    private static final Map<String, NudgeKind> KINDS = Map.of(
            "stretch", NudgeKind.STRETCH,
            "exercise", NudgeKind.STRETCH,
            "pressure", NudgeKind.STRETCH,
            "rolling", NudgeKind.STRETCH,
            "heat", NudgeKind.HEAT,
            "walk", NudgeKind.WALK,
            "breathing", NudgeKind.BREATHING,
            "posture", NudgeKind.POSTURE,
            "hydration", NudgeKind.HYDRATION);
    // The act that asks most comes first; the others are added to it.
    private static final List<NudgeKind> WEIGHT = List.of(
            NudgeKind.STRETCH,
            NudgeKind.HEAT,
            NudgeKind.WALK,
            NudgeKind.BREATHING,
            NudgeKind.POSTURE,
            NudgeKind.HYDRATION,
            NudgeKind.CHECK_IN);
    private static final Map<NudgeKind, String> PLAIN = Map.of(
            NudgeKind.POSTURE, "Change how you sit, or stand for a while.",
            NudgeKind.HYDRATION, "Have something to drink if you are thirsty.",
            NudgeKind.CHECK_IN, "Tell Unknot how it feels now.");

    private final Plan plan;
    private final String language;
    private final List<Remedy> safe;

    public Composer(Plan plan, Optional<String> language, List<Remedy> offered) {
        this.plan = plan;
        this.language = language.orElse("en");
        this.safe = offered.stream()
                .filter(remedy -> KINDS.containsKey(remedy.kind) && remedy.isSafeWith(plan.avoid))
                .filter(this::fits)
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    /** Kinds for which there is something to say; what moves the body needs a reviewed remedy. */
    public Set<NudgeKind> offerable() {
        Set<NudgeKind> kinds = EnumSet.of(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.CHECK_IN);
        safe.forEach(remedy -> kinds.add(KINDS.get(remedy.kind)));
        return kinds;
    }

    /** The answer to a report: the best remedy for it, or the advice to act on when a clinician comes first. */
    public Act answer() {
        if (plan.held) {
            return checkIn(
                    "Please act on the advice you were given",
                    "See a clinician first. Stretches and exercises wait until then.");
        }
        return safe.isEmpty()
                ? act(List.of(NudgeKind.POSTURE), 0)
                : of(safe.get(0), List.of(KINDS.get(safe.get(0).kind)));
    }

    /** One act for these kinds; {@code turn} takes the remedies in turn, for variety. */
    public Act act(List<NudgeKind> kinds, int turn) {
        List<NudgeKind> heaviestFirst = kinds.stream()
                .distinct()
                .sorted(Comparator.comparing(WEIGHT::indexOf))
                .toList();
        if (plan.held) {
            return checkIn(
                    "How is it now?", "Please act on the advice you were given, and tell Unknot how it feels now.");
        }
        List<Remedy> fitting = safe.stream()
                .filter(remedy -> KINDS.get(remedy.kind) == heaviestFirst.get(0))
                .toList();
        return fitting.isEmpty()
                ? plain(heaviestFirst)
                : of(fitting.get(Math.floorMod(turn, fitting.size())), heaviestFirst);
    }

    /** The act of a nudge that was put off: the same remedy while it is safe, else another of its kind. */
    public Act again(List<NudgeKind> kinds, Optional<String> slug) {
        return safe.stream()
                .filter(remedy -> !plan.held && slug.filter(remedy.slug::equals).isPresent())
                .findFirst()
                .map(remedy -> of(remedy, kinds))
                .orElseGet(() -> act(kinds, 0));
    }

    private Act checkIn(String title, String text) {
        return new Act(List.of(NudgeKind.CHECK_IN), "en", title, text, Optional.empty(), List.of(), Optional.empty());
    }

    private static Act plain(List<NudgeKind> kinds) {
        List<String> steps = added(kinds);
        String title = kinds.get(0) == NudgeKind.CHECK_IN ? "How is it now?" : "A short break";
        return new Act(kinds, "en", title, String.join(" ", steps), Optional.empty(), steps, Optional.of(1));
    }

    private Act of(Remedy remedy, List<NudgeKind> kinds) {
        RemedyPublished.Text words = remedy.textIn(language);
        List<String> steps = new ArrayList<>(words.steps());
        steps.addAll(added(kinds.subList(1, kinds.size())));
        return new Act(
                kinds,
                remedy.languageFor(language),
                words.title(),
                words.summary(),
                Optional.of(remedy.slug),
                steps,
                Optional.of(remedy.minutes));
    }

    private static List<String> added(List<NudgeKind> kinds) {
        return kinds.stream().filter(PLAIN::containsKey).map(PLAIN::get).toList();
    }

    private boolean fits(Remedy remedy) {
        return plan.area == null || remedy.areas.isEmpty() || remedy.areas.contains(plan.area);
    }

    /** What triage handed over comes first, in its order; then what is for the area, then what is for all of the body. */
    private int rank(Remedy remedy) {
        int handedOver = plan.remedies.indexOf(remedy.slug);
        if (handedOver >= 0) {
            return handedOver;
        }
        return plan.remedies.size() + (remedy.areas.isEmpty() ? 1 : 0);
    }
}
