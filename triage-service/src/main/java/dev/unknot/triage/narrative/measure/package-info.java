/** Times, ages and temperatures in a story. */
@NullMarked
package dev.unknot.triage.narrative.measure;

import org.jspecify.annotations.NullMarked;
