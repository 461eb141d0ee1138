/** Sends dead letters back to their topics once their cause is fixed. */
@NullMarked
package dev.unknot.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
