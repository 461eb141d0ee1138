/** How events are said without loss or doubling: in one transaction with the change, and heard once in effect. */
@NullMarked
package dev.unknot.outbox;

import org.jspecify.annotations.NullMarked;
