package dev.unknot.delivery.delivery;

import dev.unknot.contracts.EventData;
import dev.unknot.delivery.delivery.decision.Step;
import dev.unknot.messaging.outbox.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of a nudge that was claimed.
 *
 * @param changed the channels on which something happened
 * @param nextAt when to look at it again; empty if it has ended
 */
record Settled(
        Claimed nudge,
        List<DeliveryRow> changed,
        Optional<Instant> nextAt,
        Optional<Step.Ending> ending,
        List<Outgoing> outcomes) {

    /** The event's id follows from what it says, so that it is the same if it is worked out again. */
    static Outgoing outcome(UUID nudge, EventData data, String... about) {
        String name = nudge + "/" + String.join("/", about);
        return new Outgoing(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), data);
    }
}
