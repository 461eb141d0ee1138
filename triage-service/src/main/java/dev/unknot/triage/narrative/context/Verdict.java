package dev.unknot.triage.narrative.context;

import java.util.Optional;

/** @param status empty when the words are not about this person, now */
public record Verdict(Optional<Status> status, Family because) {

    static final Verdict STATED = of(Status.TRUE, Family.STATED);

    static Verdict of(Status status, Family because) {
        return new Verdict(Optional.of(status), because);
    }

    static Verdict aside(Family because) {
        return new Verdict(Optional.empty(), because);
    }
}
