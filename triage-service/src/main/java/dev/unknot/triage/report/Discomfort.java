package dev.unknot.triage.report;

import dev.unknot.http.problem.Violation;
import java.util.Optional;
import java.util.function.Consumer;

/** How much it hurts, from 0 (not at all) to 10. */
public final class Discomfort {

    public static final int MOST = 10;

    private Discomfort() {}

    /** @param faults takes a number that is outside the scale */
    public static void check(Optional<Integer> discomfort, Consumer<Violation> faults) {
        if (discomfort.filter(given -> given < 0 || given > MOST).isPresent()) {
            faults.accept(Violation.body("discomfort", "must be from 0 to " + MOST));
        }
    }
}
