/** Messages in Slack, and the answers that people give with their buttons. */
@NullMarked
package dev.unknot.delivery.channel.slack;

import org.jspecify.annotations.NullMarked;
