/** Reads narratives on request and never stores one. */
@NullMarked
package dev.unknot.triage.narrative;

import org.jspecify.annotations.NullMarked;
