/** How events are said without loss or doubling: in one transaction with the change, and heard once in effect. */
@NullMarked
package dev.unknot.messaging.outbox;

import org.jspecify.annotations.NullMarked;
