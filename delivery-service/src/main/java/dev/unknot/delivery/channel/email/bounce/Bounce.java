package dev.unknot.delivery.channel.email.bounce;

import dev.unknot.delivery.channel.Cause;
import java.util.UUID;

/**
 * A mail did not arrive. Fired as an event, within a transaction, for each report that was read.
 *
 * @param mail the id of the nudge or of the digest
 * @param cause with the status code of RFC 3463, such as {@code 5.1.1}
 */
public record Bounce(UUID mail, Cause cause, Effect effect) {

    /** What follows. */
    public enum Effect {
        /** The mailbox does not exist or takes no mails any more. */
        CLOSES_THE_ADDRESS,
        /** The mail or its sender was refused, which says nothing about the address. */
        FAILED,
        /** The mail server gave up for a reason that passes, such as a server that was away for days. */
        FAILED_FOR_NOW,
        /** The mail server still tries. */
        DELAYED;

        /** Whether it closes the address only when it keeps coming. */
        public boolean isPassing() {
            return this == FAILED_FOR_NOW || this == DELAYED;
        }

        /** Whether the mail will not arrive any more. */
        public boolean isFinal() {
            return this != DELAYED;
        }
    }
}
