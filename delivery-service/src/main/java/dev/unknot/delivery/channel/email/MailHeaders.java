package dev.unknot.delivery.channel.email;

import dev.unknot.delivery.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The headers of a mail beyond sender, recipient and subject. None names the person. */
final class MailHeaders {

    private MailHeaders() {}

    /** @param from the sender's address */
    static Map<String, String> of(Message message, String from) {
        String domain = domain(from);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", messageId(message.nudge(), domain));
        headers.put("Content-Language", message.language());
        // RFC 3834: no mail server answers with an out-of-office note; Exchange goes by a header of its own.
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        // How Google's Postmaster Tools count complaints; the last part must name the sender.
        String kind = message.digest().isPresent() ? "digest" : "nudge";
        headers.put("Feedback-ID", kind + ":" + domain + ":" + kind + ":unknot");
        message.stop().ifPresent(stop -> {
            // RFC 8058: one POST to this address stops the channel.
            headers.put("List-Unsubscribe", "<" + stop + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
        return headers;
    }

    /** The same for each attempt, so that mail programs recognise a repetition. */
    static String messageId(UUID nudge, String domain) {
        return "<" + nudge + ".email@" + domain + ">";
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
