/** What is learned from how a person responds to nudges. Pure. */
@NullMarked
package dev.unknot.reminder.learning;

import org.jspecify.annotations.NullMarked;
