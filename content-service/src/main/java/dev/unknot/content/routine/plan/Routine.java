package dev.unknot.content.routine.plan;

import dev.unknot.content.index.PublishedRemedy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A routine: remedies in the order in which they are done.
 *
 * @param leftOut the phases without a step, each with the reason
 */
public record Routine(List<Step> steps, Map<Phase, LeftOutReason> leftOut) {

    public record Step(StepKind kind, PublishedRemedy remedy) {}

    /** Without any step: a caution must be looked at before anything is done. */
    public static Routine heldBack() {
        Map<Phase, LeftOutReason> leftOut = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            leftOut.put(phase, LeftOutReason.CAUTION);
        }
        return new Routine(List.of(), leftOut);
    }

    public int minutes() {
        return steps.stream()
                .mapToInt(step -> step.remedy().content().minutes())
                .sum();
    }

    /** Whether there is no step because of cautions, so that the person should see a professional first. */
    public boolean isForbidden() {
        return steps.isEmpty() && leftOut.containsValue(LeftOutReason.CAUTION);
    }
}
