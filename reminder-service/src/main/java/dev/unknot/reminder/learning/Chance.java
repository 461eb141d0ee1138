package dev.unknot.reminder.learning;

import dev.unknot.reminder.schedule.timetable.KeyedHash;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * Chance that can be replayed: drawn from a keyed hash, so that it is the same whenever it is asked and nobody outside
 * can foresee it.
 */
public final class Chance {

    private static final int EXPLORED_ONE_IN = 10;

    private final KeyedHash hashes;
    private final int withheldOneIn;

    /**
     * Chance of this installation.
     *
     * @param withheldOneIn how many moments there are to one that is withheld; zero for none
     */
    public Chance(String secret, int withheldOneIn) {
        this.hashes = new KeyedHash("chance", secret);
        this.withheldOneIn = withheldOneIn;
    }

    /**
     * The draw of one hour of a person's day, which all kinds share: a moment is left out as a whole, or nothing would
     * be learned from leaving one of three kinds out of an act.
     *
     * @param hour hours since the midnight that begins {@code date}, going on past the next
     */
    Draw of(String person, LocalDate date, int hour) {
        return new Draw(hashes.of(person + "/" + date + "/" + hour), withheldOneIn);
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
