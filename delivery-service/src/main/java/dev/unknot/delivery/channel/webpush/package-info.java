/** Notifications of browsers: encrypted (RFC 8291) and with our identity (RFC 8292). */
@NullMarked
package dev.unknot.delivery.channel.webpush;

import org.jspecify.annotations.NullMarked;
