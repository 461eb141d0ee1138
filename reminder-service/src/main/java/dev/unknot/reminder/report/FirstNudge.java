package dev.unknot.reminder.report;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.NudgeId;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.NudgeContent;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The nudge that answers a report, and its row in the ledger. */
public record FirstNudge(LedgerRow row, DueNudge nudge) {

    private static final Duration USEFUL_FOR = Duration.ofDays(1);

    /**
     * When a report is answered.
     *
     * @param deliverFrom when channels may show the answer; the inbox has it at once
     * @param before how many reports were answered on that local day before
     */
    public record Moment(Instant now, Instant deliverFrom, ZoneId zone, int before) {}

    /** Named after the report, so that no two reports have the same nudge. */
    public static FirstNudge of(
            Person person, UUID assessment, EligibleRemedies eligible, Moment moment, Optional<String> language) {
        NudgeContent content = eligible.answer();
        Instant now = moment.now();
        LocalDate today = LocalDate.ofInstant(now, moment.zone());
        Slot slot = new Slot(new Slot.Key(content.kinds().get(0), today, Source.REPORT, moment.before()), now);
        UUID id = NudgeId.of(now, person.key() + "/" + assessment);
        return new FirstNudge(
                new LedgerRow(person, slot, SlotState.FIRED, Optional.empty(), Optional.of(id)),
                new DueNudge(
                        id,
                        person,
                        content.kinds(),
                        now,
                        moment.deliverFrom(),
                        moment.deliverFrom().plus(USEFUL_FOR),
                        content.remedy(),
                        content.turn(),
                        Source.REPORT,
                        language));
    }
}
