/** What a person did and how they were, day by day. */
@NullMarked
package dev.unknot.reminder.inbox.history;

import org.jspecify.annotations.NullMarked;
