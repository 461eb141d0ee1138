/** Public holidays by country and region. */
@NullMarked
package dev.unknot.reminder.availability.holiday;

import org.jspecify.annotations.NullMarked;
