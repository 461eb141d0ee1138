/** Messages in Teams, by workflows that start when a webhook request is received. */
@NullMarked
package dev.unknot.delivery.channel.teams;

import org.jspecify.annotations.NullMarked;
