package dev.unknot.reminder.kind;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.KindProfile.OwnCadence;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profiles of all kinds. A new kind needs one here, and its words. */
public final class NudgeKinds {

    /** When kinds become one act, the first leads: the rarer it is, so that a stretch every time does not drown it. */
    public static final List<NudgeKind> BY_RANK = List.of(
            NudgeKind.HEAT,
            NudgeKind.BREATHING,
            NudgeKind.WALK,
            NudgeKind.STRETCH,
            NudgeKind.POSTURE,
            NudgeKind.HYDRATION,
            NudgeKind.CHECK_IN,
            NudgeKind.EYES);

    /** docs/clinical-facts.md, section 6; cautions that only call for a warning there block here too. */
    private static final String[] AGAINST_HEAT = {
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
        "lymphoedema"
    };

    private static final Map<NudgeKind, KindProfile> PROFILES = profiles();
    private static final Map<String, NudgeKind> BY_REMEDY = byRemedy();

    private NudgeKinds() {}

    public static KindProfile of(NudgeKind kind) {
        KindProfile profile = PROFILES.get(kind);
        if (profile == null) {
            throw new IllegalStateException("no profile of " + kind);
        }
        return profile;
    }

    /** The kind of nudge that carries remedies of this kind; empty for remedies that are never nudged. */
    public static Optional<NudgeKind> carrying(String remedyKind) {
        return Optional.ofNullable(BY_REMEDY.get(remedyKind));
    }

    private static KindProfile profile(NudgeKind kind) {
        return switch (kind) {
            case POSTURE ->
                new KindProfile()
                        .plain()
                        .remedies("posture")
                        .calledForBy(Why.DESK_WORK, Why.SITTING_STILL, Why.POOR_POSTURE, Why.WORKSTATION)
                        .answeredBy(Response.BREAK_TAKEN);
            case HYDRATION ->
                new KindProfile()
                        .plain()
                        .remedies("hydration")
                        .calledForBy(Why.DESK_WORK, Why.DEHYDRATION)
                        .blockedBy("fluid-limit")
                        .answeredBy(Response.WATER_LOGGED);
            case STRETCH ->
                new KindProfile()
                        // Self-massage has no kind of its own; it is an act of the body like a stretch.
                        .remedies("stretch", "exercise", "pressure", "rolling")
                        .calledForBy(Why.DESK_WORK, Why.REPETITION, Why.SORE_PLACE)
                        .answeredBy(Response.BREAK_TAKEN);
            case WALK ->
                new KindProfile()
                        .every(2)
                        .remedies("walk")
                        .calledForBy(Why.SITTING_STILL, Why.REPETITION)
                        .answeredBy(Response.BREAK_TAKEN);
            case BREATHING ->
                new KindProfile()
                        .every(3)
                        .remedies("breathing")
                        .calledForBy(Why.STRESS, Why.POOR_SLEEP)
                        .answeredBy(Response.BREAK_TAKEN);
            case HEAT ->
                new KindProfile()
                        // Up to three times a day, two hours apart or more: docs/clinical-facts.md, section 5.
                        .every(4)
                        .remedies("heat")
                        .calledForBy(Why.SORE_PLACE)
                        .afterScreening()
                        .blockedBy(AGAINST_HEAT);
            case CHECK_IN -> new KindProfile().plain().onFollowUp();
            case EYES ->
                new KindProfile()
                        .plain()
                        .answeredBy(Response.BREAK_TAKEN)
                        // Every 20 minutes is what was studied: docs/evidence.md.
                        .aside(new OwnCadence(minutes(20), minutes(20), minutes(60)), minutes(5));
        };
    }

    private static Map<NudgeKind, KindProfile> profiles() {
        Map<NudgeKind, KindProfile> profiles = new EnumMap<>(NudgeKind.class);
        for (NudgeKind kind : NudgeKind.values()) {
            profiles.put(kind, profile(kind));
        }
        return Collections.unmodifiableMap(profiles);
    }

    private static Map<String, NudgeKind> byRemedy() {
        Map<String, NudgeKind> byRemedy = new HashMap<>();
        PROFILES.forEach((kind, profile) -> profile.remedyKinds().forEach(remedy -> byRemedy.put(remedy, kind)));
        return Map.copyOf(byRemedy);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
