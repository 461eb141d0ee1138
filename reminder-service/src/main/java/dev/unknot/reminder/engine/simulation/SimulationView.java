package dev.unknot.reminder.engine.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.engine.day.SlotView;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The days as the person would have them if they answered no nudge, with nothing learned from them. All times are in the
 * person's zone.
 *
 * @param language of reasons and labels, BCP 47
 */
@Schema(name = "Simulation")
public record SimulationView(String zone, String language, Totals totals, List<Day> days) {

    /**
     * How many slots ended how.
     *
     * @param reasons how many slots were suppressed, moved or late for each reason
     */
    @Schema(name = "SimulationTotals")
    public record Totals(int fired, int merged, int suppressed, int moved, int expired, Map<String, Integer> reasons) {}

    /**
     * One day.
     *
     * @param off leave and public holidays
     * @param slots in the order in which they fall due; those of a night belong to the day on which the work begins
     */
    @Schema(name = "SimulationDay")
    public record Day(LocalDate date, List<SlotView.DayOff> off, List<Slot> slots) {}

    /** One slot, and what becomes of it. */
    @Schema(name = "SimulationSlot")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Slot(
            NudgeKind kind,
            String label,
            Source source,
            OffsetDateTime dueAt,

            @Schema(
                    description =
                            "fired: it becomes a nudge; merged: it is part of the nudge of comesAt; suppressed: it does not "
                                    + "come; moved: it does not come now, and the break that is owed for it comes at comesAt; expired: "
                                    + "it was too late")
            String state,

            @Schema(description = "the key of the rule that suppresses it", examples = "meeting")
            Optional<String> reason,

            @Schema(description = "the reason in the person's words", examples = "During a meeting.")
            Optional<String> because,

            @Schema(description = "when the nudge, or the break that is owed for it, comes")
            Optional<OffsetDateTime> comesAt,

            Optional<Nudge> nudge) {}

    /**
     * A nudge.
     *
     * @param kinds the leading one first
     * @param remedy its slug
     * @param expiresAt until then it is of use
     */
    @Schema(name = "SimulationNudge")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Nudge(
            List<NudgeKind> kinds,
            Optional<String> remedy,
            OffsetDateTime expiresAt,
            List<OnChannel> channels,
            List<Words> words) {}

    /** A channel, in the order in which they are tried. */
    @Schema(name = "SimulationChannel")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OnChannel(
            Channel channel,
            ChannelChoice.Words words,

            @Schema(description = "when it is tried; absent if the nudge has expired by then")
            Optional<OffsetDateTime> at,

            @Schema(description = "true: it is tried only while the nudge is unseen")
            boolean ifUnseen,

            Optional<String> because) {}

    /**
     * A nudge in one language.
     *
     * @param neutral for a locked screen and for channels without full words
     * @param full for the inbox and for channels with full words
     */
    @Schema(name = "SimulationWords")
    public record Words(String language, Neutral neutral, Full full) {}

    /** Names no symptom, body part or remedy. */
    @Schema(name = "NeutralWords")
    public record Neutral(String title, String text) {}

    /**
     * As in the inbox.
     *
     * @param why why it comes now, in one clause
     * @param text the act
     * @param steps what to do after it
     * @param stop when to stop
     * @param beforeYouStart what to heed, for people whom triage did not ask
     */
    @Schema(name = "FullWords")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Full(
            String title,
            Optional<String> why,
            String text,
            List<String> steps,
            Optional<String> stop,
            Optional<String> beforeYouStart,
            Optional<Integer> minutes) {}
}
