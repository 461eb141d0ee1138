package dev.unknot.reminder.engine.simulation;

import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of every slot.
 *
 * @param rows as the ledger would hold them, in the order in which they were decided
 * @param nudges by id
 * @param movedTo the nudge in which a suppressed slot comes after all, by the place of its row
 */
public record PlayedDays(List<LedgerRow> rows, Map<UUID, Sent> nudges, Map<Integer, UUID> movedTo) {

    /**
     * A nudge that goes out.
     *
     * @param remedies those that suited the person then
     */
    public record Sent(DueNudge nudge, EligibleRemedies remedies) {}
}
