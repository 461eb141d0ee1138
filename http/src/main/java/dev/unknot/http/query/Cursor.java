package dev.unknot.http.query;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a place in a list is written in a {@code cursor}, so that clients do not take it apart. */
public final class Cursor {

    private Cursor() {}

    public static String write(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException for a text that {@link #write} does not write */
    public static String read(String cursor) {
        try {
            return Text.utf8(Base64.getUrlDecoder().decode(cursor));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a cursor must be UTF-8", e);
        }
    }
}
