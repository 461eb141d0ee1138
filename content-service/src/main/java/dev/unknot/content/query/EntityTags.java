package dev.unknot.content.query;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Strong entity tags: other bytes, another tag. */
public final class EntityTags {

    private static final int LENGTH = 22;

    private EntityTags() {}

    public static EntityTag of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }

    /** The tag of what is made of these parts alone. */
    public static EntityTag of(String parts) {
        return of(parts.getBytes(StandardCharsets.UTF_8));
    }
}
