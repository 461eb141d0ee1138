/** Every error is one RFC 9457 problem that says what to do and repeats nothing that was sent. */
@NullMarked
package dev.unknot.http.problem;

import org.jspecify.annotations.NullMarked;
