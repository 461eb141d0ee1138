/** What is sent, before a channel gives it its form. Depends on no other package here. */
@NullMarked
package dev.unknot.delivery.message;

import org.jspecify.annotations.NullMarked;
