package dev.unknot.content.routine.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of remedy that can be a step of a routine, in the order of the steps. The other kinds (cold, food, medicine,
 * professional treatment) do not fit in one session.
 */
public enum StepKind {
    // Long, but the basis of the other steps: wins over a fuller routine if there is also time for pressure and a
    // stretch.
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

    /** The key in the vocabulary's kinds. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worth that the first step of this kind adds; further ones add only the worth of the remedy. */
    int worth() {
        return worth;
    }

    /** The maximum number of steps of this kind. */
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
