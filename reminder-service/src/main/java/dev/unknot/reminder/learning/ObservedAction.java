package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.util.Optional;

/** Something the person did, whether a nudge had asked for it or not. */
public record ObservedAction(Sort sort, Instant at) {

    /** What is heard of people, as events name it. */
    public enum Sort {
        BREAK_TAKEN,
        WATER_LOGGED;

        /** What a nudge of this kind asks for; empty when nobody would hear of it. */
        public static Optional<Sort> askedForBy(NudgeKind kind) {
            return switch (kind) {
                case POSTURE, STRETCH, WALK, BREATHING -> Optional.of(BREAK_TAKEN);
                case HYDRATION -> Optional.of(WATER_LOGGED);
                case HEAT, CHECK_IN -> Optional.empty();
            };
        }
    }
}
