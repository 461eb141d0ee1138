/** A copy of the remedies that content publishes. */
@NullMarked
package dev.unknot.reminder.remedy;

import org.jspecify.annotations.NullMarked;
