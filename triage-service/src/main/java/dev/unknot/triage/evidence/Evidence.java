package dev.unknot.triage.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What rules look at. */
public interface Evidence {

    /** Whether a finding that is answered with yes or no is present. */
    Truth has(String finding);

    /** A finding that is answered with a number, in the finding's unit. */
    OptionalDouble number(String finding);

    /** Where it hurts, as a key of the vocabulary's areas. */
    Optional<String> area();

    /** Whether a number lies from {@code from} up to, but not at, {@code below}. */
    default Truth measures(String finding, double from, double below) {
        OptionalDouble number = number(finding);
        return number.isPresent()
                ? Truth.of(number.getAsDouble() >= from && number.getAsDouble() < below)
                : Truth.UNKNOWN;
    }

    /** Whether it hurts in one of these areas. */
    default Truth in(Set<String> areas) {
        return area().map(area -> Truth.of(areas.contains(area))).orElse(Truth.UNKNOWN);
    }
}
