/** What people do at their desks, as platforms and agents report it: the table activity. */
@NullMarked
package dev.unknot.reminder.availability.activity;

import org.jspecify.annotations.NullMarked;
