/** How much people say that it hurts: the table check_in. */
@NullMarked
package dev.unknot.reminder.inbox.checkin;

import org.jspecify.annotations.NullMarked;
