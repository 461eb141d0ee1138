/** All that stands against a nudge for a while, put together from where it is kept. */
@NullMarked
package dev.unknot.reminder.availability.suppression;

import org.jspecify.annotations.NullMarked;
