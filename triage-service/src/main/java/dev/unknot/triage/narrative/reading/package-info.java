/** Reads a narrative: what it affirms, what it denies, and what was not understood. */
@NullMarked
package dev.unknot.triage.narrative.reading;

import org.jspecify.annotations.NullMarked;
