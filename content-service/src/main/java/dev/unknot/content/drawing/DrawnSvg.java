package dev.unknot.content.drawing;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A rendered drawing with its entity tag. */
public record DrawnSvg(byte[] bytes, EntityTag tag) {

    static DrawnSvg of(String svg) {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        return new DrawnSvg(bytes, new EntityTag(digest(bytes)));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
