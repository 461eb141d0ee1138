package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.schedule.OneOff;
import dev.unknot.reminder.schedule.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * People whose slots are settled together: decided in memory, to be written in one statement.
 *
 * @param sittings nobody twice
 */
record Batch(List<SlotSettlement> sittings) {

    private static final Logger LOG = Logger.getLogger(Batch.class);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    static Batch of(List<Member> members, Phase phase, Instant now) {
        List<SlotSettlement> sittings = new ArrayList<>(members.size());
        for (Member member : members) {
            try {
                sittings.add(SlotSettlement.of(member, phase, now));
            } catch (RuntimeException e) {
                // One person's trouble must not become everybody's.
                LOG.errorf(e, "somebody's slots could not be decided, next try in %s", TRY_AGAIN);
                member.setAside(now.plus(TRY_AGAIN));
            }
        }
        return new Batch(sittings);
    }

    List<Member> members() {
        return sittings.stream().map(SlotSettlement::member).toList();
    }

    /** What the ledger is to hold. */
    List<LedgerRow> rows() {
        return sittings.stream().flatMap(sitting -> sitting.rows().stream()).toList();
    }

    List<DueNudge> nudges() {
        return sittings.stream()
                .flatMap(sitting -> sitting.nudges().values().stream())
                .toList();
    }

    /** One-offs that are settled. */
    List<UUID> done() {
        return sittings.stream()
                .flatMap(sitting -> sitting.judgement().done().stream())
                .map(OneOff::id)
                .toList();
    }

    /** One-offs that come later than they were to. */
    List<OneOff> moved() {
        return sittings.stream()
                .flatMap(sitting -> sitting.judgement().later().stream().filter(sitting::isKnown))
                .toList();
    }

    /** One-offs that came up only now, and whose they are. */
    List<Owed> owed() {
        return sittings.stream()
                .flatMap(sitting -> sitting.judgement().later().stream()
                        .filter(oneOff -> !sitting.isKnown(oneOff))
                        .map(oneOff -> new Owed(sitting.member(), oneOff)))
                .toList();
    }

    /** All of it stands in the ledger. */
    void settle() {
        sittings.forEach(SlotSettlement::settle);
    }

    /** A one-off that came up. */
    record Owed(Member member, OneOff oneOff) {}
}
