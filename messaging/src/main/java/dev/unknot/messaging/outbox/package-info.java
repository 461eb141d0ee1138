/** Publishes events transactionally: an event is stored with the change that it announces, and sent at least once. */
@NullMarked
package dev.unknot.messaging.outbox;

import org.jspecify.annotations.NullMarked;
