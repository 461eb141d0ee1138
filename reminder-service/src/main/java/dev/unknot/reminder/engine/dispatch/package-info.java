/** Sends nudges to their topic. */
@NullMarked
package dev.unknot.reminder.engine.dispatch;

import org.jspecify.annotations.NullMarked;
