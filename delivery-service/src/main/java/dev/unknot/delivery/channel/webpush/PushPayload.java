package dev.unknot.delivery.channel.webpush;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the service worker of the portal gets: {@code {nudge, language, title, text, link}}. Filled up with spaces, so that
 * the length of what is encrypted does not tell which words it is.
 */
final class PushPayload {

    /** RFC 8030 lets every push service refuse more than 4096 bytes; the encryption adds 103. */
    static final int MOST_BYTES = 3_993;

    private static final int STEP = 512;

    private PushPayload() {}

    /** Empty if it is too large. */
    static Optional<byte[]> of(Message message) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("nudge", message.nudge().toString())
                .put("language", message.language())
                .put("title", message.detail().map(Detail::title).orElse(message.title()))
                .put("text", message.detail().map(Detail::text).orElse(message.text()))
                .put("link", message.link().toString());
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(padded(bytes));
    }

    private static byte[] padded(byte[] bytes) {
        int steps = (bytes.length + STEP - 1) / STEP;
        byte[] padded = Arrays.copyOf(bytes, Math.min(steps * STEP, MOST_BYTES));
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }
}
