package dev.unknot.http.query;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Percent-encoded text of a URL, decoded strictly. */
final class UrlText {

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");
    private static final String MALFORMED = "must be percent-encoded UTF-8";

    private UrlText() {}

    /** Whether a request target is a URI at all. */
    static boolean isUri(String target) {
        if (!target.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            return false;
        }
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What is wrong with an encoded part of a URL; empty when nothing is. */
    static Optional<String> fault(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return Text.fault(encoded);
        }
        try {
            return ENCODED.matcher(encoded).matches() ? Text.fault(decoded(encoded)) : Optional.of(MALFORMED);
        } catch (CharacterCodingException e) {
            return Optional.of(MALFORMED);
        }
    }

    /** The same of a segment of a path. What follows a semicolon would be dropped, and the rest may be another's id. */
    static Optional<String> faultInPath(String segment) {
        return segment.indexOf(';') < 0 ? fault(segment) : Optional.of("must have each semicolon encoded as %3B");
    }

    private static String decoded(String encoded) throws CharacterCodingException {
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.write(Integer.parseInt(new String(raw, i + 1, 2, StandardCharsets.US_ASCII), 16));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return Text.utf8(bytes.toByteArray());
    }
}
