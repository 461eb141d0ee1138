/** Every error as a problem document that says what to do and repeats nothing. */
@NullMarked
package dev.unknot.triage.problem;

import org.jspecify.annotations.NullMarked;
