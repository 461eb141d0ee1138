package dev.unknot.messaging.inbox;

import dev.unknot.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes an event's id and its effect in one transaction. */
@ApplicationScoped
class HandleOnce {

    private final Inbox inbox;

    HandleOnce(Inbox inbox) {
        this.inbox = inbox;
    }

    @Transactional
    public void handle(Event<?> event, EventHandlers handlers) {
        if (inbox.firstTime(event)) {
            handlers.handle(event);
        }
    }
}
