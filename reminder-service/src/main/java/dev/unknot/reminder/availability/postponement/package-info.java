/** Breaks that people moved to a later time of the day. */
@NullMarked
package dev.unknot.reminder.availability.postponement;

import org.jspecify.annotations.NullMarked;
