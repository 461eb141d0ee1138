package dev.unknot.reminder.schedule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where in its cadence a person's day begins. Drawn from a keyed hash, so that a fleet never fires on the same second
 * and nobody outside can work out who is nudged when.
 */
public final class Phase {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Phase(String secret) {
        key = new SecretKeySpec(("phase/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Between zero and {@code bound}, whole seconds, the same for ever for the same words. */
    Duration within(Duration bound, String person, LocalDate date, String what) {
        if (bound.toSeconds() <= 0) {
            return Duration.ZERO;
        }
        long draw = ByteBuffer.wrap(hash(person + "/" + what + "/" + date)).getLong();
        return Duration.ofSeconds(Long.remainderUnsigned(draw, bound.toSeconds()));
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
