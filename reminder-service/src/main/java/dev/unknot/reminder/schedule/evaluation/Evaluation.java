package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.reminder.schedule.outcome.Decision;
import java.util.List;

/**
 * The decisions on a person's due slots.
 *
 * @param decisions each slot once
 * @param done one-offs that are settled with these decisions
 * @param later one-offs that are new, or come at another time than planned
 */
public record Evaluation(List<Decision> decisions, List<OneOff> done, List<OneOff> later) {

    /** Nothing was due. */
    public static final Evaluation NOTHING = new Evaluation(List.of(), List.of(), List.of());
}
