package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.ledger.OneOffRows;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.timetable.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * People whose slots are settled together: decided in memory, then written in one statement.
 *
 * @param settlements at most one for each person
 */
record Batch(List<SlotSettlement> settlements) {

    private static final Logger LOG = Logger.getLogger(Batch.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    static Batch of(List<Member> members, Phase phase, Instant now) {
        List<SlotSettlement> settlements = new ArrayList<>(members.size());
        for (Member member : members) {
            try {
                settlements.add(SlotSettlement.of(member, phase, now));
            } catch (RuntimeException e) {
                // A failure for one person must not hold up the others.
                LOG.errorf(e, "the slots of one person could not be decided, next try in %s", RETRY_AFTER);
                member.setAside(now.plus(RETRY_AFTER));
            }
        }
        return new Batch(settlements);
    }

    List<Member> members() {
        return settlements.stream().map(SlotSettlement::member).toList();
    }

    /** The rows for the ledger. */
    List<LedgerRow> rows() {
        return settlements.stream()
                .flatMap(settlement -> settlement.rows().stream())
                .toList();
    }

    List<DueNudge> nudges() {
        return settlements.stream()
                .flatMap(settlement -> settlement.nudges().values().stream())
                .toList();
    }

    /** The days in whose partitions it is written. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new HashSet<>();
        for (SlotSettlement settlement : settlements) {
            settlement
                    .evaluation()
                    .decisions()
                    .forEach(decision -> days.add(decision.slot().date()));
            settlement.nudges().values().forEach(nudge -> days.add(LocalDate.ofInstant(nudge.dueAt(), ZoneOffset.UTC)));
        }
        return days;
    }

    /** One-offs that are settled. */
    List<UUID> done() {
        return settlements.stream()
                .flatMap(settlement -> settlement.evaluation().done().stream())
                .map(OneOff::id)
                .toList();
    }

    /** One-offs that come at another time than planned. */
    List<OneOff> moved() {
        return settlements.stream()
                .flatMap(settlement -> settlement.evaluation().later().stream().filter(settlement::isKnown))
                .toList();
    }

    /** One-offs that are new. */
    List<OneOffRows.Owed> owed() {
        return settlements.stream()
                .flatMap(settlement -> settlement.evaluation().later().stream()
                        .filter(oneOff -> !settlement.isKnown(oneOff))
                        .map(oneOff -> new OneOffRows.Owed(
                                settlement.member().person(),
                                settlement.member().bucket(),
                                oneOff)))
                .toList();
    }

    /** To be called once the database has all of it. */
    void settle() {
        settlements.forEach(SlotSettlement::settle);
    }
}
