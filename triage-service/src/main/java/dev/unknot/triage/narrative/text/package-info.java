/** A story as words and sentences that know where they stand. */
@NullMarked
package dev.unknot.triage.narrative.text;

import org.jspecify.annotations.NullMarked;
