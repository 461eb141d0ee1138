/** Reports of mails that could not be delivered: fetched by IMAP and read (RFC 3464). */
@NullMarked
package dev.unknot.delivery.channel.email.bounce;

import org.jspecify.annotations.NullMarked;
