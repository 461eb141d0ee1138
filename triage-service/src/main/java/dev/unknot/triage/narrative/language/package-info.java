/** The language that a narrative is written in. */
@NullMarked
package dev.unknot.triage.narrative.language;

import org.jspecify.annotations.NullMarked;
