package dev.unknot.triage.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The evidence that conditions are evaluated on. */
public interface Evidence {

    /** Whether a yes-or-no finding is present. */
    Truth has(String finding);

    /** The value of a numeric finding, in the finding's unit. */
    OptionalDouble number(String finding);

    /** Where it hurts, as a key of the vocabulary's areas. */
    Optional<String> area();

    /** Whether a number lies in the half-open range from {@code from} to {@code below}. */
    default Truth measures(String finding, double from, double below) {
        OptionalDouble number = number(finding);
        return number.isPresent()
                ? Truth.of(number.getAsDouble() >= from && number.getAsDouble() < below)
                : Truth.UNKNOWN;
    }

    /** Whether the pain is in one of these areas. */
    default Truth in(Set<String> areas) {
        return area().map(area -> Truth.of(areas.contains(area))).orElse(Truth.UNKNOWN);
    }
}
