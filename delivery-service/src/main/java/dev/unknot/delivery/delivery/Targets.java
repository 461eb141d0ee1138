package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Where the messages of one channel go.
 *
 * @param none why there is no target
 */
record Targets(List<Target> targets, Optional<Reason> none) {

    static Targets of(List<Target> targets) {
        return new Targets(targets, targets.isEmpty() ? Optional.of(Reason.NO_ADDRESS) : Optional.empty());
    }

    static Targets none(Reason reason) {
        return new Targets(List.of(), Optional.of(reason));
    }
}
