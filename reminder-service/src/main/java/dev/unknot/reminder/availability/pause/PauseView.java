package dev.unknot.reminder.availability.pause;

import java.time.Instant;

/**
 * A pause.
 *
 * @param until the first moment at which the plan goes on by itself
 */
public record PauseView(Instant from, Instant until) {

    static PauseView of(Pause pause) {
        return new PauseView(pause.fromAt, pause.untilAt);
    }
}
