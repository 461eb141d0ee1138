/** The inbox: what people see of their nudges, and what they can do with each. */
@NullMarked
package dev.unknot.reminder.inbox;

import org.jspecify.annotations.NullMarked;
