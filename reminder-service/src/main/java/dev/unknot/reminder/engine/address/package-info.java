/** The secret address at which a calendar program reads somebody's days ahead: the table calendar_address. */
@NullMarked
package dev.unknot.reminder.engine.address;

import org.jspecify.annotations.NullMarked;
