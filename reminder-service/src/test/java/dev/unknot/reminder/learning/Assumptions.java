package dev.unknot.reminder.learning;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How simulated people answer nudges. Nothing in it knows how the learning works, and nothing gives a nudge of the
 * learning more than one of a fixed cadence at the same hour.
 *
 * @param usual the share of nudges that the median person acts on at a usual hour in the first week
 * @param people how far people differ, as a standard deviation of log odds
 * @param hours how far one person's hours differ, as a standard deviation of log odds; hours next to each other are alike
 *     by half
 * @param floor what is left of the first week's answers in the long run
 * @param fading by how much of the rest they fade each week from the second on, as an exponential rate
 * @param change the week from which on everybody's hours are others; zero for never
 */
record Assumptions(String name, double usual, double people, double hours, double floor, double fading, int change) {

    /**
     * People act on three nudges in ten and differ widely in that (PMC8514055: no message is useless for all); answers
     * fade to six tenths over the first eight weeks (Worktivity: 59 %); knowing all hours of all people would gain some
     * 32 % over random hours, below the 36 to 40 % that models of receptivity gained (Mishra 2021).
     */
    static final Assumptions CENTRAL = new Assumptions("central", 0.3, 0.8, 1.0, 0.35, 0.35, 0);

    static final List<Assumptions> ALL = List.of(
            CENTRAL,
            new Assumptions("hours half as different", 0.3, 0.8, 0.5, 0.35, 0.35, 0),
            new Assumptions("hours all alike", 0.3, 0.8, 0, 0.35, 0.35, 0),
            new Assumptions("people all alike", 0.3, 0, 1.0, 0.35, 0.35, 0),
            new Assumptions("people and hours half as different", 0.3, 0.4, 0.5, 0.35, 0.35, 0),
            new Assumptions("half acted on at first", 0.5, 0.8, 1.0, 0.35, 0.35, 0),
            new Assumptions("one in seven acted on at first", 0.15, 0.8, 1.0, 0.35, 0.35, 0),
            new Assumptions("no fading", 0.3, 0.8, 1.0, 1, 0, 0),
            // The effect of HeartSteps' suggestions was gone after six weeks.
            new Assumptions("fading almost to nothing", 0.3, 0.8, 1.0, 0.1, 0.75, 0),
            new Assumptions("other hours from week 7 on", 0.3, 0.8, 1.0, 0.35, 0.35, 7));

    Worker worker(long number) {
        SplittableRandom random = new SplittableRandom(Mixed.of(number, 1));
        double own = Math.log(usual / (1 - usual)) + people * random.nextGaussian();
        return new Worker(number, this, own, curve(random), curve(random));
    }

    private double[] curve(SplittableRandom random) {
        double[] curve = new double[Hours.A_DAY];
        double last = random.nextGaussian();
        for (int hour = 0; hour < curve.length; hour++) {
            last = 0.5 * last + Math.sqrt(0.75) * random.nextGaussian();
            curve[hour] = hours * last;
        }
        return curve;
    }

    /** Even numbers that are the same whatever is asked before them, so that all policies meet the same days. */
    static final class Mixed {

        private Mixed() {}

        static long of(long one, long other) {
            long mixed = one * 0x9E3779B97F4A7C15L + other * 0xC2B2AE3D27D4EB4FL + 0x165667B19E3779F9L;
            mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            return mixed ^ mixed >>> 31;
        }

        static double even(long one, long other) {
            return (of(one, other) >>> 11) * 0x1.0p-53;
        }
    }

    /** One person. */
    record Worker(long number, Assumptions model, double own, double[] before, double[] after) {

        /** How likely a nudge at this hour is acted on, {@code day} working days after the first. */
        double chance(int day, int hour) {
            double week = 1 + day / 5.0;
            double fade = week <= 2 ? 1 : model.floor + (1 - model.floor) * Math.exp(-model.fading * (week - 2));
            double[] curve = model.change > 0 && week >= model.change ? after : before;
            return fade / (1 + Math.exp(-own - curve[hour]));
        }

        Reception.Answer answer(int day, int minute) {
            double even = Mixed.even(Mixed.of(number, day), minute);
            double chance = chance(day, minute / 60);
            if (even < chance) {
                return Reception.Answer.ACTED;
            }
            double rest = (even - chance) / (1 - chance);
            if (rest < 0.15) {
                return Reception.Answer.DISMISSED;
            }
            return rest < 0.2 ? Reception.Answer.SNOOZED : Reception.Answer.IGNORED;
        }
    }
}
