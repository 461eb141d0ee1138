/** The inbox as it changes: server-sent events that go on where they broke off. */
@NullMarked
package dev.unknot.reminder.inbox.stream;

import org.jspecify.annotations.NullMarked;
