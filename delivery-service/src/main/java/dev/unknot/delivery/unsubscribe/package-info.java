/** Links in messages that stop a channel without signing in (RFC 8058): the table stopped_channel. */
@NullMarked
package dev.unknot.delivery.unsubscribe;

import org.jspecify.annotations.NullMarked;
