package dev.unknot.reminder.engine.breaks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of the request.
 *
 * @param until when the break that was started ends
 * @param plannedAt when the break that was moved would have come
 * @param nextAt when the break that was moved comes instead; empty when none had to be moved
 */
public record BreakView(State state, Optional<Instant> until, Optional<Instant> plannedAt, Optional<Instant> nextAt) {

    /** As written in JSON. */
    public enum State {
        @JsonProperty("started")
        STARTED,
        @JsonProperty("postponed")
        POSTPONED
    }

    static BreakView started(Instant until, Optional<MovedBreak> moved) {
        return new BreakView(
                State.STARTED, Optional.of(until), moved.map(MovedBreak::plannedAt), moved.map(MovedBreak::untilAt));
    }

    static BreakView postponed(MovedBreak moved) {
        return new BreakView(
                State.POSTPONED, Optional.empty(), Optional.of(moved.plannedAt()), Optional.of(moved.untilAt()));
    }
}
