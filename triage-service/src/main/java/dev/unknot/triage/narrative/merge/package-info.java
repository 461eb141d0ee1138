/** Merges a narrative and answers into facts. */
@NullMarked
package dev.unknot.triage.narrative.merge;

import org.jspecify.annotations.NullMarked;
