/** Who calls, and whom they may reach. */
@NullMarked
package dev.unknot.reminder.caller;

import org.jspecify.annotations.NullMarked;
