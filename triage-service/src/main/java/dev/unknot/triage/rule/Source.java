package dev.unknot.triage.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rule comes from.
 *
 * @param url where it can be read, when that is known for certain
 * @param readOn the day on which somebody last read it there; empty while it is {@link Status#UNVERIFIED}
 */
public record Source(String id, String title, Optional<String> url, Optional<LocalDate> readOn, Status status) {

    /** Whether the rule was held against the source's own words. */
    public enum Status {
        VERIFIED,
        /** Taken from our fact sheet; the source itself has not been read again yet. */
        UNVERIFIED
    }
}
