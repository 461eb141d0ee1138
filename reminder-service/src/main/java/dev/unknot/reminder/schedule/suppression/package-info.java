/** Times at which a person wants no nudges. */
@NullMarked
package dev.unknot.reminder.schedule.suppression;

import org.jspecify.annotations.NullMarked;
