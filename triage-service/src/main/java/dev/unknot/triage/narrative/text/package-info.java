/** A narrative as sentences and tokens with their positions. */
@NullMarked
package dev.unknot.triage.narrative.text;

import org.jspecify.annotations.NullMarked;
