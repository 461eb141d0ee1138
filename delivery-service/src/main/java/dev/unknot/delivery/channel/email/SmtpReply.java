package dev.unknot.delivery.channel.email;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal by a mail server.
 *
 * @param code three digits (RFC 5321), such as 550
 * @param text what it says, perhaps with an enhanced status code (RFC 3463), such as {@code 5.1.1 no such user}
 */
record SmtpReply(int code, String text) {

    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Only a refusal of the mailbox closes the address; a sender without the right to send says nothing about it. */
    SendResult result() {
        Optional<String> status = enhanced(text);
        String named = status.orElse(String.valueOf(code));
        if (code < 500) {
            return new SendResult.RetryAfter(
                    Optional.empty(), Cause.of(code == 421 ? Reason.TOO_MANY : Reason.PEER_FAILED, named));
        }
        if (status.isPresent() ? isNoMailbox(status.get()) : code == 550 || code == 551 || code == 553) {
            return new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, named));
        }
        Reason reason = switch (code) {
            case 530, 534, 535, 538 -> Reason.CREDENTIALS_REFUSED;
            case 552 -> Reason.TOO_LARGE;
            default -> Reason.MESSAGE_REFUSED;
        };
        return new SendResult.Refused(Cause.of(reason, named));
    }

    /** The first enhanced status code in a text. */
    static Optional<String> enhanced(String text) {
        Matcher matcher = ENHANCED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** 5.1.x: no such address; 5.2.1: the mailbox is disabled; 5.4.4: its host does not exist. */
    static boolean isNoMailbox(String status) {
        return status.matches("5\\.1\\.\\d+") && !status.matches("5\\.1\\.[78]")
                || status.equals("5.2.1")
                || status.equals("5.4.4");
    }
}
