package dev.unknot.messaging.outbox;

import dev.unknot.contracts.EventData;
import java.util.UUID;

/** Data to be said under an id of the caller's choice, for events that must keep their id when worked out again. */
public record Outgoing(UUID eventId, EventData data) {}
