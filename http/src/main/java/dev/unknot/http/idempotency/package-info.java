/** Requests that a client may repeat without repeating their effect. */
@NullMarked
package dev.unknot.http.idempotency;

import org.jspecify.annotations.NullMarked;
