/** Nudges on their way out: their ids, and the topic. */
@NullMarked
package dev.unknot.reminder.engine.dispatch;

import org.jspecify.annotations.NullMarked;
