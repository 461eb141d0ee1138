/**
 * The second reader: what sentences that the rules did not understand may mean, by their similarity to sentences whose
 * meaning is known. It proposes questions and decides nothing.
 */
@NullMarked
package dev.unknot.triage.narrative.suspicion;

import org.jspecify.annotations.NullMarked;
