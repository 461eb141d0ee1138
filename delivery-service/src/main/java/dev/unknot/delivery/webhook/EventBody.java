package dev.unknot.delivery.webhook;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The body with which an event goes to endpoints: its type, its time, and its data as its JSON Schema has it. */
final class EventBody {

    private EventBody() {}

    /** The same for the same event, however often it is received. */
    static UUID id(Event<?> event) {
        return UUID.nameUUIDFromBytes((event.source() + "\n" + event.id()).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Event<?> event) {
        // Neither the type nor the time has a character that JSON would escape.
        return "{\"type\":\"" + event.type().type() + "\",\"timestamp\":\"" + event.time() + "\",\"data\":"
                + new String(EventWriter.data(event), StandardCharsets.UTF_8) + "}";
    }
}
