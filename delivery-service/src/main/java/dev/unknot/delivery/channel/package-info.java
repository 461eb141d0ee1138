/** The channels. Each implements {@link dev.unknot.delivery.channel.ChannelSender} in a package of its own. */
@NullMarked
package dev.unknot.delivery.channel;

import org.jspecify.annotations.NullMarked;
