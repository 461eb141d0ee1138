package dev.unknot.reminder.schedule.timetable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes that are the same for ever and that nobody without the secret can foresee. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final ThreadLocal<Mac> macs;

    /**
     * The hashes of this installation.
     *
     * @param purpose keeps the hashes of one use apart from those of another
     */
    public KeyedHash(String purpose, String secret) {
        SecretKeySpec key = new SecretKeySpec((purpose + "/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        macs = ThreadLocal.withInitial(() -> mac(key));
    }

    /** The 32 bytes of the hash. */
    public ByteBuffer of(String text) {
        return ByteBuffer.wrap(macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8)));
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
}
