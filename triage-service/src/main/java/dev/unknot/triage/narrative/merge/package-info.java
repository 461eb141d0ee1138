/** A story and answers, brought together. */
@NullMarked
package dev.unknot.triage.narrative.merge;

import org.jspecify.annotations.NullMarked;
