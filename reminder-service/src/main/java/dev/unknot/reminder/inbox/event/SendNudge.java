package dev.unknot.reminder.inbox.event;

import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.reminder.inbox.nudge.AddNudge;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Puts one nudge into an inbox and publishes that it is due, in the caller's transaction. The engine sends batches itself. */
@ApplicationScoped
public class SendNudge {

    private final AddNudge addNudge;
    private final NudgeEvents events;
    private final Outbox outbox;

    SendNudge(AddNudge addNudge, NudgeEvents events, Outbox outbox) {
        this.addNudge = addNudge;
        this.events = events;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void send(DueNudge nudge) {
        addNudge.add(nudge);
        outbox.publishAll(events.of(List.of(nudge)));
    }
}
