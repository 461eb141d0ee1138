package dev.unknot.reminder.engine.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of an address that nobody can guess: 256 bits, in letters and digits that a URL takes as they are. */
record Secret(String text) {

    private static final int BYTES = 32;

    static Secret drawn(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. Nothing slower is needed: there are too many secrets to try. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** It is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
