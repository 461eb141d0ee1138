/** The plan stands still for a while, because the person says so. */
@NullMarked
package dev.unknot.reminder.availability.pause;

import org.jspecify.annotations.NullMarked;
