package dev.unknot.content.routine.plan;

import dev.unknot.content.index.PublishedRemedy;
import java.util.List;
import java.util.Map;

/**
 * Remedies in the order in which they are done.
 *
 * @param leftOut the phases that have no step, each with why
 */
public record Routine(List<Step> steps, Map<Phase, LeftOutReason> leftOut) {

    /** One remedy, and the part that it plays. */
    public record Step(StepKind kind, PublishedRemedy remedy) {}

    public int minutes() {
        return steps.stream()
                .mapToInt(step -> step.remedy().content().minutes())
                .sum();
    }

    /** Whether there is no step because of what the person must avoid: then somebody should see them first. */
    public boolean isForbidden() {
        return steps.isEmpty() && leftOut.containsValue(LeftOutReason.CAUTION);
    }
}
