package dev.unknot.reminder.learning;

import java.util.Optional;

/**
 * Moments at which a nudge was sent or, by chance, withheld, and after how many of them the person acted.
 *
 * @param sentActed of those sent
 * @param withheldActed of those withheld
 */
public record Trials(int sent, int sentActed, int withheld, int withheldActed) {

    public static final Trials NONE = new Trials(0, 0, 0, 0);

    public Trials {
        if (sentActed < 0 || sentActed > sent || withheldActed < 0 || withheldActed > withheld) {
            throw new IllegalArgumentException("no more may be acted on than there were");
        }
    }

    public Trials plus(Trials other) {
        return new Trials(
                sent + other.sent,
                sentActed + other.sentActed,
                withheld + other.withheld,
                withheldActed + other.withheldActed);
    }

    /** The effect of sending; empty while there is nothing to compare. */
    public Optional<Effect> effect() {
        return sent == 0 || withheld == 0
                ? Optional.empty()
                : Optional.of(Effect.between(Share.of(sentActed, sent), Share.of(withheldActed, withheld)));
    }

    /** A share with its 95% interval after Wilson (1927). */
    record Share(double value, double low, double high) {

        private static final double Z = 1.959964;

        static Share of(int count, int of) {
            double share = (double) count / of;
            double middle = share + Z * Z / (2 * of);
            double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
            double scale = 1 + Z * Z / of;
            return new Share(share, Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
        }
    }

    /**
     * A difference of two shares with its 95% interval after Newcombe (1998), method 10, doi
     * 10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
     *
     * @param difference from -1 to 1: by so much more often the person acts when a nudge is sent
     */
    public record Effect(double difference, double low, double high) {

        static Effect between(Share sent, Share withheld) {
            double difference = sent.value - withheld.value;
            return new Effect(
                    difference,
                    difference - Math.hypot(sent.value - sent.low, withheld.high - withheld.value),
                    difference + Math.hypot(sent.high - sent.value, withheld.value - withheld.low));
        }
    }
}
