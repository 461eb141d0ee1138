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

    /** @param isOneUnreadable whether there is another, which no key opens */
    static Targets of(List<Target> targets, boolean isOneUnreadable) {
        Reason none = isOneUnreadable ? Reason.ADDRESS_UNREADABLE : Reason.NO_ADDRESS;
        return new Targets(targets, targets.isEmpty() ? Optional.of(none) : Optional.empty());
    }

    static Targets of(List<Target> targets) {
        return of(targets, false);
    }

    static Targets none(Reason reason) {
        return new Targets(List.of(), Optional.of(reason));
    }
}
