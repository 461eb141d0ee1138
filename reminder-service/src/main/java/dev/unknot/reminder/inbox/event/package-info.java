/** What is published of nudges that went out. */
@NullMarked
package dev.unknot.reminder.inbox.event;

import org.jspecify.annotations.NullMarked;
