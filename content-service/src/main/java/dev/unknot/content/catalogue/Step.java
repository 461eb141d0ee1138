package dev.unknot.content.catalogue;

import java.util.Optional;

/**
 * How long and how often a step is done.
 *
 * @param seconds how long to keep at it, once
 * @param repeats how many times
 * @param sides 2 when it is done on the left and on the right
 */
public record Step(Optional<Integer> seconds, Optional<Integer> repeats, Optional<Integer> sides) {

    /** All its repeats on all its sides; 0 when the step is not timed. */
    public int totalSeconds() {
        return seconds.orElse(0) * repeats.orElse(1) * sides.orElse(1);
    }
}
