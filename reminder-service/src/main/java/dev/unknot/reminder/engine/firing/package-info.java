/** Settles due slots: decides in memory, writes one statement a batch, publishes. */
@NullMarked
package dev.unknot.reminder.engine.firing;

import org.jspecify.annotations.NullMarked;
