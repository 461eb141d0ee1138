/** Recognises words that may be about self-harm, by rules alone. */
@NullMarked
package dev.unknot.triage.crisis.words;

import org.jspecify.annotations.NullMarked;
