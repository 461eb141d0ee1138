package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;

/**
 * How often each kind comes. The rarer ones are multiples of the person's own pace, so that they fall together with the
 * others and become one act with them.
 */
public final class Cadences {

    /** Prompts every 45 minutes were kept up for 13 weeks (Cooley and Pedersen 2013). */
    public static final Duration USUAL = Duration.ofMinutes(45);

    private Cadences() {}

    /** How often the kind comes for somebody of this pace. A check-in has no pace: it comes on its day. */
    public static Duration of(NudgeKind kind, Duration pace) {
        return pace.multipliedBy(
                switch (kind) {
                    case POSTURE, HYDRATION, STRETCH, CHECK_IN -> 1;
                    case WALK -> 2;
                    case BREATHING -> 3;
                    // Up to three times a day, two hours apart or more: clinical-facts.md, section 5.
                    case HEAT -> 4;
                });
    }
}
