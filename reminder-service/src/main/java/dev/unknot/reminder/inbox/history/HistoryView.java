package dev.unknot.reminder.inbox.history;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's days on which anything was done, skipped or said, the earliest first. */
public record HistoryView(
        List<HistoryDay> items,
        Optional<String> next,

        @Schema(description = "nothing is known of earlier days")
        LocalDate keptFrom) {

    /**
     * One day in the person's zone.
     *
     * @param kinds a nudge that is of several kinds counts for each
     * @param felt how what was done felt
     */
    public record HistoryDay(
            LocalDate date,

            @Schema(description = "nudges of any kind that the person did")
            int done,

            @Schema(description = "nudges of any kind that were dismissed, or expired before the person saw them")
            int skipped,

            List<OfKind> kinds,
            Feelings felt,

            @Schema(description = "absent on a day without a check-in")
            Optional<Discomfort> discomfort) {}

    /** What became of the nudges of one kind. */
    public record OfKind(NudgeKind kind, int done, int skipped) {}

    /** After how many nudges the place felt better, the same or worse. */
    public record Feelings(int better, int same, int worse) {}

    /**
     * How much it hurt, from 0 (not at all) to 10.
     *
     * @param average of the day's check-ins, to one decimal
     */
    public record Discomfort(double average, List<Reading> checkIns) {}

    /** One check-in. */
    @Schema(name = "DiscomfortReading")
    public record Reading(Instant at, int discomfort) {}
}
