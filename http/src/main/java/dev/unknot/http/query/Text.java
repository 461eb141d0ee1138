package dev.unknot.http.query;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that a database, an event and a log can carry. */
public final class Text {

    private Text() {}

    /** What is wrong with a text; empty when nothing is. */
    public static Optional<String> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0) {
                return Optional.of("must not contain the character U+0000");
            }
            if (Character.isHighSurrogate(each)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(each)) {
                return Optional.of("must not contain half of a surrogate pair");
            }
        }
        return Optional.empty();
    }

    /** @throws CharacterCodingException when the bytes are not UTF-8 */
    public static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
