/** Remembers who left without keeping who they were, so that a late event brings nobody back. */
@NullMarked
package dev.unknot.messaging.erasure;

import org.jspecify.annotations.NullMarked;
