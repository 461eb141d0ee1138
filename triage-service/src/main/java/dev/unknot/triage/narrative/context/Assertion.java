package dev.unknot.triage.narrative.context;

import java.util.Optional;

/** @param status empty when the mention is not about this person and now */
public record Assertion(Optional<Status> status, AssertionBasis because) {

    static final Assertion STATED = of(Status.TRUE, AssertionBasis.STATED);

    static Assertion of(Status status, AssertionBasis because) {
        return new Assertion(Optional.of(status), because);
    }

    static Assertion aside(AssertionBasis because) {
        return new Assertion(Optional.empty(), because);
    }
}
