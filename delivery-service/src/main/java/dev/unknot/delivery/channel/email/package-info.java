/** E-mails, and the reports of those that could not be delivered. */
@NullMarked
package dev.unknot.delivery.channel.email;

import org.jspecify.annotations.NullMarked;
