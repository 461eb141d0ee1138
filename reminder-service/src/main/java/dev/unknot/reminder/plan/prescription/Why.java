package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.Optional;
import java.util.Set;

/** Why a kind is in a plan; the words to each are in {@code words/<language>.yaml}. */
public enum Why {
    /** Desk work itself: active breaks and changes of position kept neck and back pain away (Waongenngarm 2021). */
    DESK_WORK(Set.of(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.STRETCH)),
    SITTING_STILL("sitting-still", NudgeKind.WALK, NudgeKind.POSTURE),
    REPETITION("repetition", NudgeKind.WALK, NudgeKind.STRETCH),
    POOR_POSTURE("poor-posture", NudgeKind.POSTURE),
    WORKSTATION("workstation", NudgeKind.POSTURE),
    DEHYDRATION("dehydration", NudgeKind.HYDRATION),
    STRESS("stress", NudgeKind.BREATHING),
    POOR_SLEEP("poor-sleep", NudgeKind.BREATHING),
    /** A sore place: stretch it, and warm it where nothing speaks against warmth. */
    SORE_PLACE(Set.of(NudgeKind.STRETCH, NudgeKind.HEAT)),
    /** The person asked for it. */
    WISH(Set.of());

    private final Optional<String> cause;
    private final Set<NudgeKind> kinds;

    Why(Set<NudgeKind> kinds) {
        this.cause = Optional.empty();
        this.kinds = kinds;
    }

    Why(String cause, NudgeKind... kinds) {
        this.cause = Optional.of(cause);
        this.kinds = Set.of(kinds);
    }

    /** Whether this is a reason for the kind with that need. */
    boolean speaksFor(NudgeKind kind, RemedyNeed need) {
        return kinds.contains(kind)
                && switch (this) {
                    case DESK_WORK -> true;
                    case SORE_PLACE -> need.area().isPresent();
                    case WISH -> false;
                    case SITTING_STILL, REPETITION, POOR_POSTURE, WORKSTATION, DEHYDRATION, STRESS, POOR_SLEEP ->
                        cause.filter(need.causes()::contains).isPresent();
                };
    }
}
