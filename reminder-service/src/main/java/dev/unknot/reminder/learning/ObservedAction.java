package dev.unknot.reminder.learning;

import dev.unknot.reminder.kind.Response;
import java.time.Instant;

/** Something that an event reports the person did, whether a nudge had asked for it or not. */
public record ObservedAction(Response response, Instant at) {}
