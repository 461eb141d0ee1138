/** Messages to an organisation's own endpoints, signed after the Standard Webhooks specification. */
@NullMarked
package dev.unknot.delivery.channel.webhook;

import org.jspecify.annotations.NullMarked;
