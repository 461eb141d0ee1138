/** What may be said between services: events, topics and the words they share. */
@NullMarked
package dev.unknot.contracts;

import org.jspecify.annotations.NullMarked;
