package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where in its cadence a person's day begins. Drawn from a keyed hash, so that a fleet never fires on the same second
 * and nobody outside can work out who is nudged when.
 */
public final class Phase {

    private static final String ALGORITHM = "HmacSHA256";

    private final ThreadLocal<Mac> macs;

    public Phase(String secret) {
        SecretKeySpec key = new SecretKeySpec(("phase/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        macs = ThreadLocal.withInitial(() -> mac(key));
    }

    /** The draws of one person's day: the same for ever. */
    Draws of(String person, LocalDate date) {
        byte[] hash = macs.get().doFinal((person + "/" + date).getBytes(StandardCharsets.UTF_8));
        return new Draws(ByteBuffer.wrap(hash));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** A hash is eight draws: one for the day and one for each of the seven kinds. */
    record Draws(ByteBuffer hash) {

        /** For what the kinds share; from zero up to and without {@code bound}. */
        long within(long bound) {
            return draw(0, bound);
        }

        /** For one kind; from zero up to and without {@code bound}. */
        long within(long bound, NudgeKind kind) {
            return draw(1 + kind.ordinal(), bound);
        }

        private long draw(int index, long bound) {
            return bound <= 0 ? 0 : Integer.toUnsignedLong(hash.getInt(index * Integer.BYTES)) % bound;
        }
    }
}
