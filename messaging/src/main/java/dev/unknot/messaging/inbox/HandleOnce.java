package dev.unknot.messaging.inbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

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

    /** All of them in one transaction. */
    @Transactional
    public void handle(List<Event<?>> events, EventHandlers handlers) {
        List<Event<?>> fresh = inbox.firstTime(events);
        if (!fresh.isEmpty()) {
            handlers.handle(fresh);
        }
    }

    /** Does nothing when the event that the tombstone follows was handled. */
    @Transactional
    public void handle(Received.Tombstone tombstone, EventHandlers handlers) {
        if (inbox.firstTime(tombstone.source().toString(), tombstone.id())) {
            handlers.handle(tombstone);
        }
    }
}
