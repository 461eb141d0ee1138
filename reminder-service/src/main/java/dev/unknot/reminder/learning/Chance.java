package dev.unknot.reminder.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Chance that can be replayed: drawn from a keyed hash, so that it is the same whenever it is asked and nobody outside
 * can foresee it.
 */
public final class Chance {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int EXPLORED_ONE_IN = 10;

    private final ThreadLocal<Mac> macs;
    private final int withheldOneIn;

    /**
     * Chance of this installation.
     *
     * @param withheldOneIn how many moments there are to one that is withheld; zero for none
     */
    public Chance(String secret, int withheldOneIn) {
        SecretKeySpec key = new SecretKeySpec(("chance/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(key));
        this.withheldOneIn = withheldOneIn;
    }

    /**
     * The draw of one hour of a person's day, which all kinds share: a moment is left out as a whole, or nothing would
     * be learned from leaving one of three kinds out of an act.
     *
     * @param hour hours since the midnight that begins {@code date}, going on past the next
     */
    Draw of(String person, LocalDate date, int hour) {
        String text = person + "/" + date + "/" + hour;
        return new Draw(ByteBuffer.wrap(macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8))), withheldOneIn);
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

    /** A hash is more than these two draws need. */
    record Draw(ByteBuffer hash, int withheldOneIn) {

        boolean isWithheld() {
            return withheldOneIn > 0 && Integer.remainderUnsigned(hash.getInt(0), withheldOneIn) == 0;
        }

        boolean isExplored() {
            return Integer.remainderUnsigned(hash.getInt(Integer.BYTES), EXPLORED_ONE_IN) == 0;
        }
    }
}
