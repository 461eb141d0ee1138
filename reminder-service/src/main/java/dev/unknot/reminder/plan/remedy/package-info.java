/** A copy of the remedies that content publishes: the tables remedy and shelf. */
@NullMarked
package dev.unknot.reminder.plan.remedy;

import org.jspecify.annotations.NullMarked;
