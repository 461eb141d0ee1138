package dev.unknot.content.catalogue;

import java.util.Optional;

/**
 * The duration and repeats of a step.
 *
 * @param seconds the duration of one repeat
 * @param repeats the number of repeats
 * @param sides 2 if it is done on the left and on the right
 */
public record Step(Optional<Integer> seconds, Optional<Integer> repeats, Optional<Integer> sides) {

    /** The duration of all repeats on all sides; 0 if the step is not timed. */
    public int totalSeconds() {
        return seconds.orElse(0) * repeats.orElse(1) * sides.orElse(1);
    }
}
