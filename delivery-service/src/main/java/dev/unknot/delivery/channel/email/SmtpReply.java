package dev.unknot.delivery.channel.email;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A refusal by a mail server.
 *
 * @param code three digits (RFC 5321), such as 550
 * @param text what it says, perhaps with an enhanced status code (RFC 3463), such as {@code 5.1.1 no such user}
 */
record SmtpReply(Stage stage, int code, String text) {

    /** A server that gives no enhanced status says in words that it does not want our mails, and not that there is no mailbox. */
    private static final Pattern POLICY = Pattern.compile(
            "relay|sender|spam|block|policy|denied|authenti|reputation|blacklist|dmarc|\\bspf\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String MAILBOX_FULL = "5.2.2";

    /** What it refuses. */
    enum Stage {
        /** The connection or the login. */
        SESSION,
        /** {@code MAIL FROM}. */
        SENDER,
        /** {@code RCPT TO}. */
        RECIPIENT,
        /** {@code DATA}. */
        CONTENT
    }

    /** Only a refusal of the mailbox closes the address. Everything else is a matter of the mail, the organisation or us. */
    SendResult result() {
        return code < 500 ? forNow() : forGood();
    }

    private SendResult forNow() {
        return new SendResult.RetryAfter(Optional.empty(), cause(code == 421 ? Reason.TOO_MANY : busy()));
    }

    /** What is about one mailbox or one sender says nothing about the server, which others use as well. */
    private Reason busy() {
        if (stage == Stage.RECIPIENT || hasStatus("4.2.")) {
            return Reason.MAILBOX_BUSY;
        }
        if (stage != Stage.SESSION && (hasStatus("4.1.") || hasStatus("4.7."))) {
            return stage == Stage.SENDER ? Reason.CREDENTIALS_REFUSED : Reason.MESSAGE_REFUSED;
        }
        return Reason.PEER_FAILED;
    }

    private boolean hasStatus(String start) {
        return status().filter(status -> status.code().startsWith(start)).isPresent();
    }

    private SendResult forGood() {
        if (code == 530 || code == 534 || code == 535 || code == 538) {
            return refused(Reason.CREDENTIALS_REFUSED);
        }
        return switch (stage) {
            // Nothing was said about any mail yet.
            case SESSION -> new SendResult.RetryAfter(Optional.empty(), cause(Reason.PEER_FAILED));
            case SENDER -> refused(code == 552 ? Reason.TOO_LARGE : Reason.CREDENTIALS_REFUSED);
            case RECIPIENT -> isNoMailbox() ? gone() : refused(isFull() ? Reason.MAILBOX_BUSY : Reason.MESSAGE_REFUSED);
            case CONTENT -> content();
        };
    }

    /** Some servers look for the mailbox only now; a plain 550 is about the content. */
    private SendResult content() {
        if (status().filter(EnhancedStatus::isNoMailbox).isPresent()) {
            return gone();
        }
        return refused(isFull() ? Reason.MAILBOX_BUSY : code == 552 ? Reason.TOO_LARGE : Reason.MESSAGE_REFUSED);
    }

    private boolean isNoMailbox() {
        return status().map(EnhancedStatus::isNoMailbox)
                .orElseGet(() -> (code == 550 || code == 551 || code == 553)
                        && !POLICY.matcher(text).find());
    }

    private boolean isFull() {
        return status().filter(status -> status.code().equals(MAILBOX_FULL)).isPresent();
    }

    private SendResult gone() {
        return new SendResult.Gone(cause(Reason.ADDRESS_CLOSED));
    }

    private SendResult refused(Reason reason) {
        return new SendResult.Refused(cause(reason));
    }

    private Cause cause(Reason reason) {
        return Cause.of(reason, status().map(EnhancedStatus::code).orElse(String.valueOf(code)));
    }

    private Optional<EnhancedStatus> status() {
        return EnhancedStatus.in(text).filter(EnhancedStatus::isFailure);
    }
}
