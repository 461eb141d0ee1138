package dev.unknot.reminder.learner;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.unknot.contracts.nudges.NudgeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was learned from a person, for their own eyes only.
 *
 * @param since the first day of it; absent while nothing is learned
 * @param language of all texts
 */
public record LearningView(
        Optional<LocalDate> since, String language, Pace pace, Hours hours, Withheld withheld, List<Effect> effects) {

    /**
     * How often nudges come.
     *
     * @param minutes between two of them at least, from 30 to 120
     * @param from the first day on which that holds
     */
    public record Pace(int minutes, Optional<LocalDate> from, String because) {}

    /** How the hours of the day are received. */
    @Schema(name = "LearnedHours")
    public record Hours(List<Hour> items, String because) {}

    /**
     * One hour of the person's clock.
     *
     * @param hour 0 to 23
     * @param nudges at that hour, old ones counting less
     * @param actedOn how many of a hundred are thought to be acted on
     */
    public record Hour(int hour, long nudges, long actedOn, Received received) {}

    /** As written in JSON, in small letters. */
    public enum Received {
        WELL,
        SOMETIMES,
        BADLY;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How much chance withholds.
     *
     * @param oneIn so many moments; zero when none are
     */
    public record Withheld(int oneIn, String because) {}

    /**
     * The effect of nudges of one kind.
     *
     * @param act what is counted, {@code break-taken} or {@code water-logged}; absent when no event reports it
     * @param weeks the same by week of learning, so that fading can be seen
     */
    public record Effect(
            NudgeKind kind, Optional<String> act, Optional<Compared> all, List<Week> weeks, String because) {}

    /** One week of learning, from 1. */
    public record Week(int week, Compared compared) {}

    /**
     * How often the person acted within half an hour.
     *
     * @param difference so much more often when it was sent, from -1 to 1; absent while one of the two is missing
     * @param low where the 95% interval of the difference begins
     * @param high where it ends
     */
    public record Compared(
            int sent,
            int sentActed,
            int withheld,
            int withheldActed,
            Optional<Double> difference,
            Optional<Double> low,
            Optional<Double> high) {}
}
