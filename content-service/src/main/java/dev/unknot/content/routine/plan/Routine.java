package dev.unknot.content.routine.plan;

import dev.unknot.content.shelf.Published;
import java.util.List;
import java.util.Map;

/**
 * Remedies in the order in which they are done.
 *
 * @param leftOut the phases that have no step, each with why
 */
public record Routine(List<Step> steps, Map<Phase, Hurdle> leftOut) {

    /** One remedy, and the part that it plays. */
    public record Step(Part part, Published remedy) {}

    public int minutes() {
        return steps.stream()
                .mapToInt(step -> step.remedy().content().minutes())
                .sum();
    }

    /** Whether there is no step because of what the person must avoid: then somebody should see them first. */
    public boolean isForbidden() {
        return steps.isEmpty() && leftOut.containsValue(Hurdle.CAUTION);
    }
}
