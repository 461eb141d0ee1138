/** What could not be understood, sent back once it can be. */
@NullMarked
package dev.unknot.reminder.deadletter;

import org.jspecify.annotations.NullMarked;
