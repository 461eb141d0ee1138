package dev.unknot.reminder.intake;

import dev.unknot.contracts.Event;
import dev.unknot.messaging.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** An event's id and its effect, in one transaction. */
@ApplicationScoped
class HandleOnce {

    private final Inbox inbox;

    HandleOnce(Inbox inbox) {
        this.inbox = inbox;
    }

    @Transactional
    public void handle(Event<?> event, Consumer<Event<?>> effect) {
        if (inbox.firstTime(event)) {
            effect.accept(event);
        }
    }
}
