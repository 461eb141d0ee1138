/** Chooses what to ask next: only what can still change the decision, life threats first. */
@NullMarked
package dev.unknot.triage.interview;

import org.jspecify.annotations.NullMarked;
