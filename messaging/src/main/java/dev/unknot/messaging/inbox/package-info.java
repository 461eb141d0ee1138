/** How events are consumed: each once in effect, waiting for a database that is away, the unreadable as dead letters. */
@NullMarked
package dev.unknot.messaging.inbox;

import org.jspecify.annotations.NullMarked;
