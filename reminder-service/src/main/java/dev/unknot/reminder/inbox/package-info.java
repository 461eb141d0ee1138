/** The inbox: what a person sees of their nudges, and what they may do with each. */
@NullMarked
package dev.unknot.reminder.inbox;

import org.jspecify.annotations.NullMarked;
