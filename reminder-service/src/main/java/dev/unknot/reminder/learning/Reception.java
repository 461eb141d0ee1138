package dev.unknot.reminder.learning;

import java.time.LocalDate;

/**
 * How one nudge was taken.
 *
 * @param date the person's local day on which it fell due
 * @param hour the hour of their clock, 0 to 23
 */
public record Reception(LocalDate date, int hour, Answer answer) {

    public Reception {
        if (hour < 0 || hour >= Hours.A_DAY) {
            throw new IllegalArgumentException("hour must be from 0 to 23: " + hour);
        }
    }

    /** The person's answer, and how much it counts for or against its hour and against the pace. */
    public enum Answer {
        /** Done, or the break or drink that it asked for was reported within half an hour. */
        ACTED(1, 0, 0),
        IGNORED(0, 1, 1),
        /** An outright no counts twice against the pace. */
        DISMISSED(0, 1, 2),
        /** Wanted, but not at that moment. */
        SNOOZED(0, 0.5f, 0);

        private final float good;
        private final float bad;
        private final float tooOften;

        Answer(float good, float bad, float tooOften) {
            this.good = good;
            this.bad = bad;
            this.tooOften = tooOften;
        }

        float good() {
            return good;
        }

        float bad() {
            return bad;
        }

        float tooOften() {
            return tooOften;
        }
    }
}
