package dev.unknot.content.routine.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of remedy that can be part of a routine, in the order in which they are done. The other kinds (cold, food,
 * medicine, professional treatment) are not done in one sitting.
 */
public enum StepKind {
    // Long, but what the rest builds on: wins over a fuller routine once there is time for pressure and a stretch too.
    HEAT(Phase.WARM, 1200, 1),
    PRESSURE(Phase.PRESS, 700, 2),
    ROLLING(Phase.PRESS, 400, 1),
    STRETCH(Phase.STRETCH, 1000, 4),
    EXERCISE(Phase.STRENGTHEN, 200, 2),
    WALK(Phase.STRENGTHEN, 50, 1),
    POSTURE(Phase.STRENGTHEN, 50, 1),
    BREATHING(Phase.STRENGTHEN, 50, 1),
    HYDRATION(Phase.DRINK, 100, 1);

    private final Phase phase;
    private final int worth;
    private final int most;

    StepKind(Phase phase, int worth, int most) {
        this.phase = phase;
        this.worth = worth;
        this.most = most;
    }

    public Phase phase() {
        return phase;
    }

    /** The key of the vocabulary's kinds. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its first step adds to a routine; a second of the same kind adds only what it is worth itself. */
    int worth() {
        return worth;
    }

    /** How many steps of it a routine may have. */
    int most() {
        return most;
    }

    static Optional<StepKind> of(String kind) {
        return Arrays.stream(values()).filter(each -> each.key().equals(kind)).findFirst();
    }

    static List<String> kinds() {
        return Arrays.stream(values()).map(StepKind::key).toList();
    }
}
