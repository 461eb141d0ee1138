/** How channels post to servers of other people, and what the answers mean. */
@NullMarked
package dev.unknot.delivery.channel.http;

import org.jspecify.annotations.NullMarked;
