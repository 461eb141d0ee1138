/** The contracts between services: events, topics and the shared vocabulary. */
@NullMarked
package dev.unknot.contracts;

import org.jspecify.annotations.NullMarked;
