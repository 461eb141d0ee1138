/** Turns sentences into vectors, so that sentences that mean nearly the same lie close together. */
@NullMarked
package dev.unknot.triage.narrative.embedding;

import org.jspecify.annotations.NullMarked;
