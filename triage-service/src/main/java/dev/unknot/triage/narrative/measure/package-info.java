/** Times, ages and temperatures in a narrative. */
@NullMarked
package dev.unknot.triage.narrative.measure;

import org.jspecify.annotations.NullMarked;
