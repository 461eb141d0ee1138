package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.remedies.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * Decides which remedies suit a person. Many people share one, so results are cached by it.
 *
 * @param held a clinician has to see the person first
 * @param screened triage asked about this person's cautions and got its answers
 * @param area where it hurts; empty when nowhere or nobody knows
 * @param causes in alphabetical order
 * @param avoid in alphabetical order
 * @param handedOver the slugs that triage handed over, best first
 * @param stage for how long it has hurt; empty if nobody knows
 */
public record RemedyNeed(
        boolean held,
        boolean screened,
        Optional<String> area,
        List<String> causes,
        List<String> avoid,
        List<String> handedOver,
        Optional<Ranking.Stage> stage) {

    /** Of somebody of whom nothing is known: only remedies for everybody. */
    public static final RemedyNeed UNKNOWN =
            new RemedyNeed(false, false, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

    public RemedyNeed {
        causes = causes.stream().distinct().sorted().toList();
        avoid = avoid.stream().distinct().sorted().toList();
        handedOver = List.copyOf(handedOver);
    }
}
