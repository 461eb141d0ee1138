package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import java.util.Optional;

/**
 * Of whom a finding can be true. It is asked of everybody else only while their sex or age is unknown.
 *
 * @param sex {@code female} or {@code male}; empty means both
 * @param ageFrom in years
 * @param ageBelow in years
 */
public record AppliesTo(Optional<String> sex, double ageFrom, double ageBelow) {

    public static final AppliesTo EVERYBODY =
            new AppliesTo(Optional.empty(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final String AGE = "age-in-years";
    private static final String OTHER = "other";

    /** Whether it cannot be true of this person. An age that was only inferred from a narrative rules nothing out. */
    public boolean excludes(Facts facts) {
        return excludesSex(facts) || excludesAge(facts);
    }

    private boolean excludesSex(Facts facts) {
        return sex.isPresent()
                && facts.sex()
                        .filter(given -> !given.equals(OTHER) && !sex.equals(Optional.of(given)))
                        .isPresent();
    }

    private boolean excludesAge(Facts facts) {
        return facts.knows(AGE) && facts.measures(AGE, ageFrom, ageBelow) == Truth.FALSE;
    }
}
