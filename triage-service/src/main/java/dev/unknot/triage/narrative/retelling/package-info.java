/** A story and answers, brought together. */
@NullMarked
package dev.unknot.triage.narrative.retelling;

import org.jspecify.annotations.NullMarked;
