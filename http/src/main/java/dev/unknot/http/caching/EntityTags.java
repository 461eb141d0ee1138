package dev.unknot.http.caching;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags after RFC 9110, section 8.8.3. */
public final class EntityTags {

    private static final int LENGTH = 22;
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");
    private static final String ANY = "*";

    private EntityTags() {}

    /** A strong tag: other bytes have another tag. */
    public static EntityTag of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The tag of what is made of these parts alone. */
    public static EntityTag of(String parts) {
        return of(parts.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether the client has this already: the weak comparison of If-None-Match, in which {@code W/"x"} equals
     * {@code "x"}, because a proxy that compresses an answer makes its tag weak.
     *
     * @param ifNoneMatch all values of the header
     */
    public static boolean isKnown(List<String> ifNoneMatch, EntityTag tag) {
        String current = "\"" + tag.getValue() + "\"";
        return ifNoneMatch.stream()
                .anyMatch(header -> header.strip().equals(ANY)
                        || TAG.matcher(header)
                                .results()
                                .anyMatch(found -> found.group(2).equals(current)));
    }

    /** Whether a header names one tag that is current, by the strong comparison of If-Match: a weak tag equals none. */
    static boolean isCurrent(String ifMatch, Set<String> current) {
        Matcher matcher = TAG.matcher(ifMatch);
        while (matcher.find()) {
            if (matcher.group(1) == null && current.contains(matcher.group(2))) {
                return true;
            }
        }
        return false;
    }
}
