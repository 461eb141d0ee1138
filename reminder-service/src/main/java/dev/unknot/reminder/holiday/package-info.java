/** Public holidays by country and region. */
@NullMarked
package dev.unknot.reminder.holiday;

import org.jspecify.annotations.NullMarked;
