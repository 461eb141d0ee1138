package dev.unknot.reminder.schedule.timetable;

import dev.unknot.contracts.nudges.NudgeKind;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;

/**
 * Where in its cadence a person's day begins. Drawn from a keyed hash, so that people's nudges are spread over the clock and
 * nobody outside can work out who is nudged when.
 */
public final class Phase {

    // These came first and share one hash with the day. Every other kind has a hash of its own, by its key. To
    // change this list would move people's slots in the middle of their day.
    private static final List<NudgeKind> IN_THE_DAYS_HASH = List.of(
            NudgeKind.POSTURE,
            NudgeKind.HYDRATION,
            NudgeKind.STRETCH,
            NudgeKind.WALK,
            NudgeKind.BREATHING,
            NudgeKind.HEAT,
            NudgeKind.CHECK_IN);

    private final KeyedHash hashes;

    public Phase(String secret) {
        hashes = new KeyedHash("phase", secret);
    }

    /** The draws of one person's day: the same for ever. */
    Draws of(String person, LocalDate date) {
        return new Draws(person + "/" + date);
    }

    /** One draw for the day, and one for each kind. */
    final class Draws {

        private final String day;
        private final ByteBuffer hash;

        private Draws(String day) {
            this.day = day;
            this.hash = hashes.of(day);
        }

        /** For what the kinds share; from zero up to and without {@code bound}. */
        long within(long bound) {
            return within(bound, hash, 0);
        }

        /** For one kind; from zero up to and without {@code bound}. */
        long within(long bound, NudgeKind kind) {
            int place = IN_THE_DAYS_HASH.indexOf(kind);
            return place < 0 ? within(bound, hashes.of(day + "/" + kind.key()), 0) : within(bound, hash, 1 + place);
        }

        private static long within(long bound, ByteBuffer hash, int place) {
            return bound <= 0 ? 0 : Integer.toUnsignedLong(hash.getInt(place * Integer.BYTES)) % bound;
        }
    }
}
