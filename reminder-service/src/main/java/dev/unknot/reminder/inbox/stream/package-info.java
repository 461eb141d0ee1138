/** The inbox as a stream of server-sent events, which continues where it broke off. */
@NullMarked
package dev.unknot.reminder.inbox.stream;

import org.jspecify.annotations.NullMarked;
