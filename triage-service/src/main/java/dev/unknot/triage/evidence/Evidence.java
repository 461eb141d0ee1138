package dev.unknot.triage.evidence;

import java.util.Optional;
import java.util.OptionalDouble;

/** What rules look at. */
public interface Evidence {

    /** Whether a finding that is answered with yes or no is present. */
    Truth has(String finding);

    /** A finding that is answered with a number, in the finding's unit. */
    OptionalDouble number(String finding);

    /** Where it hurts, as a key of the vocabulary's areas. */
    Optional<String> area();
}
