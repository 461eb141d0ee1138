/** The follow-up: a few questions, and a new assessment from their answers and the earlier report. */
@NullMarked
package dev.unknot.triage.followup;

import org.jspecify.annotations.NullMarked;
