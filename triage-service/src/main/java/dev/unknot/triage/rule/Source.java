package dev.unknot.triage.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The publication that a rule is based on.
 *
 * @param url where it can be read; empty unless known for certain
 * @param readOn the day on which it was last read there; empty while it is {@link Status#UNVERIFIED}
 */
public record Source(String id, String title, Optional<String> url, Optional<LocalDate> readOn, Status status) {

    /** Whether the rule was checked against the text of the source. */
    public enum Status {
        VERIFIED,
        /** Taken from our fact sheet; the source itself has not been read yet. */
        UNVERIFIED
    }
}
