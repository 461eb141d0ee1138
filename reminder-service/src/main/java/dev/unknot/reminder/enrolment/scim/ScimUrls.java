package dev.unknot.reminder.enrolment.scim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses as the library has to be given them. */
final class ScimUrls {

    private ScimUrls() {}

    /**
     * The address of one resource. Every byte of the id is encoded: the library takes a plain end of the word Users for
     * Users itself, and a plus for a space.
     */
    static String of(String base, String path, String id) {
        StringBuilder encoded = new StringBuilder(base).append(path).append('/');
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(id);
        while (bytes.hasRemaining()) {
            encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(bytes.get()));
        }
        return encoded.toString();
    }
}
