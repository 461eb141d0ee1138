/** A copy of the remedies that content publishes. */
@NullMarked
package dev.unknot.reminder.plan.remedy;

import org.jspecify.annotations.NullMarked;
