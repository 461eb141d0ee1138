/** A story read: what it says, what it denies, and what in it was not understood. */
@NullMarked
package dev.unknot.triage.narrative.reading;

import org.jspecify.annotations.NullMarked;
